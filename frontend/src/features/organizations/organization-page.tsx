/* The organization: how it is called, reached and painted; what customers see of it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useEffect, useState } from 'react'
import { fileUrl, type Schemas } from '@/lib/api'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import type { RecordField } from '@/lib/record'
import { hasRole, useAccount } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { upload } from '@/lib/uploads'
import { Dialog } from '@/ui/aria/dialog'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { PhotoInput } from '@/ui/photo-input'
import { RecordForm } from '@/ui/record-form'
import { getOrganization, updateOrganization, type Organization } from './api'
import { t } from './messages'

const FIELDS: readonly RecordField<Extract<keyof Schemas['OrganizationPatch'], string>>[] = [
  { kind: 'words', name: 'name', label: t.name },
  { kind: 'phone', name: 'phone', label: t.phone, optional: true },
  { kind: 'text', name: 'email', label: t.email, ltr: true, optional: true },
  { kind: 'words', name: 'hours', label: t.hours, help: t.hours_help, optional: true },
  {
    kind: 'words',
    name: 'preparation',
    label: t.preparation,
    help: t.preparation_help,
    rows: 2,
    optional: true,
  },
  { kind: 'colour', name: 'primary_colour', label: t.primary, help: t.colour_help, optional: true },
  { kind: 'colour', name: 'accent_colour', label: t.accent, help: t.colour_help, optional: true },
  {
    kind: 'many',
    name: 'second_factor_roles',
    label: t.second_factor,
    help: t.second_factor_help,
    optional: true,
    options: Object.entries(common.roles)
      .filter(([role]) => role !== 'customer')
      .map(([value, label]) => ({ value, label })),
  },
]
export function OrganizationPage() {
  const id = useAccount()?.organization.id ?? ''
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const organization = useQuery({
    queryKey: ['organization', id],
    queryFn: ({ signal }) => getOrganization(id, signal),
  })
  const changed = () => void queries.invalidateQueries({ queryKey: ['organization', id] })
  return (
    <Loaded
      data={organization.data}
      error={organization.error}
      retry={() => void organization.refetch()}
      page
    >
      {(o) => (
        <>
          <PageHeader title={said(o.name)} lead={t.roles[o.role]}>
            {hasRole('admin') && (
              <Button kind="primary" onClick={() => setEditing(true)}>
                <Pencil aria-hidden className="size-4" />
                {common.edit}
              </Button>
            )}
          </PageHeader>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Card title={t.seen}>
              <DefinitionList
                items={[
                  [t.name, said(o.name)],
                  [t.phone, o.phone ? <bdi>{phone(o.phone)}</bdi> : t.missing],
                  [t.email, o.email ? <bdi>{o.email}</bdi> : t.missing],
                  [t.hours, o.hours ? said(o.hours) : t.missing],
                  [t.preparation, o.preparation ? said(o.preparation) : t.missing],
                ]}
              />
            </Card>
            <div className="grid gap-4">
              <Card title={t.brand}>
                <DefinitionList
                  items={[
                    [t.primary, <Colour key="p" value={o.primary_colour} />],
                    [t.accent, <Colour key="a" value={o.accent_colour} />],
                  ]}
                />
                <Logo organization={o} onChanged={changed} />
              </Card>
              <Card title={t.books}>
                <DefinitionList
                  items={[
                    [t.code, <bdi key="c">{o.code}</bdi>],
                    [t.currency, t.currencies[o.base_currency] ?? <bdi>{o.base_currency}</bdi>],
                    [t.fiscal, t.calendars[o.fiscal_calendar]],
                  ]}
                />
                <p className="mt-2 text-sm text-muted">{t.books_hint}</p>
              </Card>
              <Card title={t.access}>
                <DefinitionList
                  items={[
                    [
                      t.second_factor,
                      o.second_factor_roles.map((r) => common.roles[r]).join(common.list_comma) ||
                        t.nobody,
                    ],
                  ]}
                />
              </Card>
            </div>
          </div>
          {editing && (
            <Dialog title={t.edit} open wide onClose={() => setEditing(false)}>
              <RecordForm<Organization, Schemas['OrganizationPatch'], Schemas['OrganizationPatch']>
                name="organization"
                fields={FIELDS}
                record={o}
                update={updateOrganization}
                reread={getOrganization}
                submit={common.save}
                onBack={() => setEditing(false)}
                onDone={() => {
                  setEditing(false)
                  say(common.saved)
                  changed()
                }}
              />
            </Dialog>
          )}
        </>
      )}
    </Loaded>
  )
}
const Colour = ({ value }: { value: string | undefined }) =>
  value ? (
    <span className="inline-flex items-center gap-2">
      <span
        aria-hidden
        className="size-5 rounded-sm border border-line-strong"
        style={{ background: value }}
      />
      <bdi>{value}</bdi>
    </span>
  ) : (
    t.house_colour
  )
function Logo({
  organization: o,
  onChanged,
}: {
  organization: Organization
  onChanged: () => void
}) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!o.logo_file_id) return setUrl(undefined)
    let made: string | undefined
    let gone = false
    fileUrl(`/files/${o.logo_file_id}/content`).then(
      (u) => {
        made = u
        if (gone) URL.revokeObjectURL(u)
        else setUrl(u)
      },
      () => undefined, // without a picture the name stands
    )
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [o.logo_file_id])
  const set = async (bytes: Blob | undefined) => {
    try {
      const file = bytes && (await upload(bytes, 'logo.jpg'))
      await updateOrganization(o, { logo_file_id: file?.id ?? null })
      say(common.saved)
      onChanged()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    }
  }
  return (
    <div className="mt-3 grid gap-3">
      {url && <img src={url} alt={t.logo} className="max-h-20 max-w-48 rounded-md bg-surface" />}
      {hasRole('admin') &&
        (o.logo_file_id ? (
          <div>
            <Button onClick={() => void set(undefined)}>{t.remove_logo}</Button>
          </div>
        ) : (
          <PhotoInput
            label={t.logo}
            name="logo"
            photos={[]}
            max={1}
            onChange={(photos) => void set(photos[0]?.bytes)}
            help={t.logo_help}
            optional
          />
        ))}
    </div>
  )
}
