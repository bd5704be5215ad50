/* One policy: its versions, the models it comes with, and the way from a draft to what holds. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FilePlus2, Pencil } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { civilDate, dayOfYear, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { Card, EmptyState, Loaded, PageHeader, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { allPolicies, listVersions, publishVersion, type Policy, type Version } from './api'
import { PolicyTag } from './list-page'
import { t } from './messages'
import { Models } from './models'
import { DraftDialog } from './draft-dialog'
import { TermsDialog } from './terms-form'
import { TermsCards } from './version'

export function WarrantyPolicyPage({
  code,
  shown,
  onShow,
}: {
  code: string
  /** The sequence of a version, from the address. */
  shown: string | undefined
  onShow: (sequence: string) => void
}) {
  const queries = useQueryClient()
  const policies = useQuery({
    queryKey: ['warranty-policies', 'all'],
    queryFn: ({ signal }) => allPolicies(signal),
  })
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ['warranty-policies'] })
    void queries.invalidateQueries({ queryKey: ['policy-versions'] })
  }
  return (
    <Loaded data={policies.data} error={policies.error} retry={() => void policies.refetch()} page>
      {({ items }) => {
        const p = items.find((x) => x.code === code)
        if (!p) return <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        return <Detail key={p.id} policy={p} shown={shown} onShow={onShow} onChanged={changed} />
      }}
    </Loaded>
  )
}
type Ask = 'draft' | 'edit' | 'publish' | undefined
function Detail({
  policy,
  shown,
  onShow,
  onChanged,
}: {
  policy: Policy
  shown: string | undefined
  onShow: (sequence: string) => void
  onChanged: () => void
}) {
  const [ask, setAsk] = useState<Ask>()
  const versions = useQuery({
    queryKey: ['policy-versions', policy.id],
    queryFn: ({ signal }) => listVersions(policy.id, signal),
  })
  const list = [...(versions.data?.items ?? [])].sort((a, b) => b.sequence - a.sequence)
  const draft = list.find((v) => v.state === 'draft')
  const version =
    list.find((v) => String(v.sequence) === shown) ??
    list.find((v) => v.id === policy.current_version_id) ??
    list[0]
  const keeper = hasRole('manager', 'admin')
  const close = () => setAsk(undefined)
  const done = (text: string) => {
    close()
    say(text)
    onChanged()
  }
  return (
    <>
      <PageHeader
        title={said(policy.title)}
        tag={<PolicyTag policy={policy} />}
        lead={
          <>
            {t.kinds[policy.kind]} · <bdi>{policy.code}</bdi>
          </>
        }
      >
        {keeper && version?.state === 'draft' && (
          <>
            <Button kind="primary" onClick={() => setAsk('publish')}>
              {t.publish}
            </Button>
            <Button onClick={() => setAsk('edit')}>
              <Pencil aria-hidden className="size-4" />
              {t.edit_terms}
            </Button>
          </>
        )}
        {keeper && versions.data && (
          <Button {...(draft && { reason: t.one_draft })} onClick={() => setAsk('draft')}>
            <FilePlus2 aria-hidden className="size-4" />
            {t.draft}
          </Button>
        )}
      </PageHeader>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Loaded
          data={versions.data}
          error={versions.error}
          retry={() => void versions.refetch()}
          skeleton={<Skeleton rows={8} />}
        >
          {() =>
            version ? (
              <TermsCards terms={version.terms} />
            ) : (
              <Card>
                <EmptyState title={t.no_versions} hint={t.no_versions_hint} />
              </Card>
            )
          }
        </Loaded>
        <div className="grid gap-4">
          <Card title={t.versions} flush>
            <ul className="divide-y divide-line-faint border-t border-line">
              {list.map((v) => (
                <li key={v.id}>
                  <button
                    type="button"
                    aria-pressed={v.id === version?.id}
                    onClick={() => onShow(String(v.sequence))}
                    className={`flex w-full flex-wrap items-center justify-between gap-2 px-4 py-2.5 text-start hover:bg-hover ${v.id === version?.id ? 'bg-selected' : ''}`}
                  >
                    <span>
                      <span className="block font-medium">{t.nth(number(v.sequence))}</span>
                      <span className="block text-sm text-muted">{spanOf(v)}</span>
                    </span>
                    {v.id === policy.current_version_id ? (
                      <Tag tone="good" label={t.in_force} />
                    ) : (
                      <Tag {...stateOf('version', v.state)} />
                    )}
                  </button>
                </li>
              ))}
            </ul>
            <p className="border-t border-line px-4 py-3 text-sm text-muted">{t.versions_hint}</p>
          </Card>
          <Models policy={policy} onChanged={onChanged} />
        </div>
      </div>
      {ask === 'draft' && (
        <DraftDialog
          policy={policy}
          last={list[0]}
          onClose={close}
          onDone={(v) => {
            onShow(String(v.sequence))
            done(t.was_drafted)
          }}
        />
      )}
      {ask === 'edit' && version && (
        <TermsDialog version={version} onClose={close} onDone={() => done(common.saved)} />
      )}
      {ask === 'publish' && version && (
        <PublishDialog
          policy={policy}
          version={version}
          onClose={close}
          onDone={() => done(t.was_published)}
        />
      )}
    </>
  )
}
const spanOf = (v: Version): string =>
  v.effective_to
    ? t.from_to(dayOfYear(v.effective_from), dayOfYear(v.effective_to))
    : t.from_on(dayOfYear(v.effective_from))
function PublishDialog({
  policy,
  version,
  onClose,
  onDone,
}: {
  policy: Policy
  version: Version
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [key] = useState(newIntent)
  const publish = async () => {
    setBusy(true)
    try {
      await publishVersion(version, key)
      onDone()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setRefused(x.body.errors[0]?.detail ?? problemText(x))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={t.publish_question(number(version.sequence), said(policy.title))}
      open
      onClose={onClose}
    >
      <p className="text-muted">{t.publish_hint(dayOfYear(version.effective_from))}</p>
      {version.effective_from < civilDate() && (
        <p className="mt-2 text-warn">{t.begins_in_the_past}</p>
      )}
      {refused && (
        <p role="alert" className="mt-2 text-danger">
          {refused}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="primary" busy={busy} onClick={() => void publish()}>
          {t.publish}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
