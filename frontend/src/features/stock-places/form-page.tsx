/* A new place that holds stock, or what may change about one. */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { useStale } from '@/lib/stale'
import { placeKinds } from '@/lib/stock'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { SearchCombo } from '@/ui/aria/search-combo'
import { TextField } from '@/ui/native'
import { Checkbox, Select } from '@/ui/choices'
import { Loaded, PageHeader } from '@/ui/page'
import { PageForm } from '@/ui/page-form'
import { createPlace, findHolders, getPlace, listBranches, updatePlace, type Place } from './api'
import { t } from './messages'

export const NewPlacePage = () => (
  <div className="mx-auto max-w-2xl">
    <PageHeader title={t.add} />
    <Form name="stock-place:new" />
  </div>
)
export function EditPlacePage({ id }: { id: string }) {
  const place = useQuery({
    queryKey: ['stock-place', id],
    queryFn: ({ signal }) => getPlace(id, signal),
  })
  return (
    <div className="mx-auto max-w-2xl">
      <Loaded data={place.data} error={place.error} retry={() => void place.refetch()} page>
        {(p) => (
          <>
            <PageHeader title={t.edit_title(said(p.name))} />
            <Form key={p.id} place={p} name={`stock-place:${p.id}:${p.version}`} />
          </>
        )}
      </Loaded>
    </div>
  )
}
const addressOf = (p: { id: string }) => `/staff/stock-places/${p.id}`

function Form({ place: p, name }: { place?: Place; name: string }) {
  const stale = useStale(p, () => getPlace(p?.id ?? ''))
  const branches = useQuery({
    queryKey: ['branches'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const form = useForm({
    name,
    initial: {
      code: p?.code ?? '',
      kind: (p?.kind ?? '') as string,
      fa: p?.name.fa ?? '',
      en: p?.name.en ?? '',
      branch: p?.branch_id ?? '',
      holder: p?.holder?.account_id ?? '',
      holder_name: p?.holder?.name ?? '',
      active: p?.active ?? true,
    },
    required: (v) => ({
      ...(!p && !v.code.trim() && { code: t.need_code }),
      ...(!v.kind && { kind: t.need_kind }),
      ...(!v.fa.trim() && { fa: t.need_name }),
      ...(!v.en.trim() && { en: t.need_name }),
    }),
    aliases: {
      'name.fa': 'fa',
      'name.en': 'en',
      branch_id: 'branch',
      holder_account_id: 'holder',
    },
    submit: async (v, key) => {
      const title = { fa: v.fa.trim(), en: v.en.trim() }
      const holder = held(v.kind) && v.holder ? v.holder : undefined
      if (!p)
        return createPlace(
          {
            code: v.code.trim(),
            kind: v.kind as Schemas['HeldPlaceKind'],
            name: title,
            ...(v.branch && { branch_id: v.branch }),
            ...(holder && { holder_account_id: holder }),
          },
          key,
        )
      return stale.save((version) =>
        updatePlace(p.id, version, {
          name: title,
          branch_id: v.branch || null,
          holder_account_id: holder ?? null,
          active: v.active,
        }),
      )
    },
    onDone: (made) => {
      say(p ? common.saved : t.was_created)
      navigate(addressOf(made))
    },
  })
  const v = form.values
  const branchName = (id: string | undefined) => {
    const branch = branches.data?.items.find((b) => b.id === id)
    return branch && said(branch.name)
  }
  return (
    <PageForm
      form={form}
      stale={stale}
      differences={(theirs) => [
        [t.name_fa, theirs.name.fa, v.fa],
        [t.name_en, theirs.name.en, v.en],
        [t.branch, branchName(theirs.branch_id), branchName(v.branch)],
        [t.holder, theirs.holder?.name, v.holder_name],
        [t.use, theirs.active ? t.in_use : t.out_of_use, v.active ? t.in_use : t.out_of_use],
      ]}
      back={p ? addressOf(p) : '/staff/stock-places'}
      label={p ? common.save : t.create}
    >
      {!p && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select {...form.field('kind')} label={t.kind} empty={t.choose} options={placeKinds()} />
          <TextField {...form.field('code')} label={t.code} help={t.code_help} ltr />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...form.field('fa')} label={t.name_fa} />
        <TextField {...form.field('en')} label={t.name_en} ltr />
      </div>
      <Select
        {...form.field('branch')}
        label={t.branch}
        empty={t.no_branch}
        options={(branches.data?.items ?? []).map((b) => ({ value: b.id, label: said(b.name) }))}
        optional
      />
      {held(v.kind) && (
        <SearchCombo
          label={t.holder}
          name="holder"
          help={t.holder_help}
          optional
          search={async (q, signal) =>
            (await findHolders(q, signal)).map((e) => ({
              id: e.account_id ?? '',
              label: said(e.name),
              detail: e.number,
            }))
          }
          chosen={v.holder ? { id: v.holder, label: v.holder_name } : undefined}
          onChange={(o) => {
            form.set('holder', o?.id ?? '')
            form.set('holder_name', o?.label ?? '')
          }}
          error={form.error('holder')}
        />
      )}
      {p && (
        <Checkbox
          name="active"
          label={t.active}
          help={t.active_help}
          checked={v.active}
          onChange={(active) => form.set('active', active)}
          error={form.error('active')}
        />
      )}
    </PageForm>
  )
}
/** Only vans and bags are in somebody's hands. */
const held = (kind: string): boolean => kind === 'van' || kind === 'person'
