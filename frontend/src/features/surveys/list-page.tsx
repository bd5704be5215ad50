/* What customers answered, narrowed by when, who, where and on what; above it the same in numbers. */
import { useQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { civilDate, nearTime, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/dialog'
import { TextLink } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { Answers, useTemplates, wordsOf } from './answers'
import { listChoices, listResponses, type Response, type ResponseFilter } from './api'
import { t } from './messages'
import { SurveyStatistics } from './statistics'

type Key =
  | 'days'
  | 'from'
  | 'to'
  | 'template_code'
  | 'technician_id'
  | 'branch_id'
  | 'product_model_id'
  | 'low'
  | 'answer'
export type ResponseAddress = { [K in Key]: string | undefined }
const PERIODS = ['30', '90', '365']
const DAY = 86_400_000
const daysAgo = (days: number): string =>
  civilDate(new Date(Date.parse(civilDate()) - (days - 1) * DAY).toISOString().slice(0, 10))

export function ResponseListPage({
  address: a,
  onFilter,
  onClear,
  filtered,
  addressWith,
}: {
  address: ResponseAddress
  onFilter: (change: Partial<ResponseAddress>) => void
  onClear: () => void
  filtered: boolean
  /** This page with one answer open. */
  addressWith: (answer: string) => string
}) {
  const days = PERIODS.includes(a.days ?? '') ? Number(a.days) : undefined
  const filter: ResponseFilter = {
    from: days ? daysAgo(days) : a.from,
    to: days ? undefined : a.to,
    template: a.template_code,
    technician: a.technician_id,
    branch: a.branch_id,
    model: a.product_model_id,
    low: a.low === 'true',
  }
  const { low: _, ...about } = filter
  const pages = usePages(
    ['survey-responses', filter],
    (cursor, signal) => listResponses(filter, cursor, signal),
    ['survey_response'],
  )
  const open = pages.rows?.find((r) => r.id === a.answer)
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <SurveyStatistics about={about} />
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(r) => r.id}
        href={(r) => addressWith(r.id)}
        card={(r) => ({
          title: r.context.customer_name ?? nearTime(r.created_at),
          tag: r.low && <Tag tone="bad" label={t.low} />,
          lines: [
            nearTime(r.created_at),
            [r.context.technician_name, r.context.model_code].filter(Boolean).join(' · '),
            <Scores key="s" response={r} />,
            wordsOf(r),
          ],
        })}
        filters={<Filters address={a} onFilter={onFilter} />}
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: MessageSquareText }}
      />
      {open && (
        <Dialog
          title={open.context.customer_name ?? t.answers}
          open
          onClose={() => onFilter({ answer: undefined })}
        >
          <OneResponse response={open} />
        </Dialog>
      )}
    </>
  )
}
const COLUMNS: readonly Column<Response>[] = [
  { id: 'customer', label: t.customer, cell: (r) => r.context.customer_name ?? '–' },
  { id: 'when', label: t.when, cell: (r) => nearTime(r.created_at) },
  {
    id: 'job',
    label: t.job,
    extra: true,
    cell: (r) => r.context.job_number && <bdi>{r.context.job_number}</bdi>,
  },
  { id: 'technician', label: t.technician, cell: (r) => r.context.technician_name },
  {
    id: 'model',
    label: t.model,
    extra: true,
    cell: (r) => r.context.model_code && <bdi>{r.context.model_code}</bdi>,
  },
  { id: 'nps', label: t.recommends, amount: true, cell: (r) => outOf(r.nps, 10) },
  { id: 'csat', label: t.content, amount: true, cell: (r) => outOf(r.csat, 5) },
  { id: 'ces', label: t.easy, amount: true, extra: true, cell: (r) => outOf(r.ces, 7) },
  { id: 'low', label: t.score, cell: (r) => r.low && <Tag tone="bad" label={t.low} /> },
  { id: 'words', label: t.words, extra: true, cell: wordsOf },
]
const outOf = (n: number | undefined, of: number): string =>
  n === undefined ? '–' : t.out_of(number(n), number(of))
const Scores = ({ response: r }: { response: Response }) => (
  <>
    {[
      r.nps !== undefined && `${t.recommends} ${outOf(r.nps, 10)}`,
      r.csat !== undefined && `${t.content} ${outOf(r.csat, 5)}`,
    ]
      .filter(Boolean)
      .join(' · ')}
  </>
)

function OneResponse({ response: r }: { response: Response }) {
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {nearTime(r.created_at)}
        {r.context.job_number && (
          <TextLink to={`/staff/jobs/${r.context.job_number}`}>
            <bdi>{r.context.job_number}</bdi>
          </TextLink>
        )}
        {r.context.technician_name}
        {r.recovery_case_id && (
          <TextLink to={`/staff/recovery-cases/${r.recovery_case_id}`}>{t.open_case}</TextLink>
        )}
      </p>
      <Answers response={r} />
    </div>
  )
}

function Filters({
  address: a,
  onFilter,
}: {
  address: ResponseAddress
  onFilter: (change: Partial<ResponseAddress>) => void
}) {
  const templates = useTemplates()
  const choices = useQuery({
    queryKey: ['survey-choices'],
    staleTime: 600_000,
    queryFn: ({ signal }) => listChoices(signal),
  })
  const own = a.days === 'own' || (!a.days && (a.from !== undefined || a.to !== undefined))
  return (
    <FilterBar>
      <FilterSelect
        label={t.period}
        value={own ? 'own' : a.days}
        empty={t.any_time}
        onChange={(days) => onFilter({ days, from: undefined, to: undefined })}
        options={[
          ...PERIODS.map((value) => ({ value, label: t.days(Number(value)) })),
          { value: 'own', label: t.own_period },
        ]}
      />
      {own && (
        <span className="flex flex-wrap gap-2">
          <DatePicker
            label={t.from}
            name="from"
            value={a.from ?? ''}
            max={a.to}
            onChange={(from) => onFilter({ from: from || undefined })}
          />
          <DatePicker
            label={t.to}
            name="to"
            value={a.to ?? ''}
            min={a.from}
            onChange={(to) => onFilter({ to: to || undefined })}
          />
        </span>
      )}
      <FilterSelect
        label={t.score}
        value={a.low === 'true' ? 'true' : undefined}
        onChange={(low) => onFilter({ low })}
        options={[{ value: 'true', label: t.low_only }]}
      />
      <FilterSelect
        label={t.technician}
        value={a.technician_id}
        onChange={(technician_id) => onFilter({ technician_id })}
        options={(choices.data?.technicians ?? []).map((e) => ({
          value: e.id,
          label: said(e.name),
        }))}
      />
      <FilterSelect
        label={t.branch}
        value={a.branch_id}
        onChange={(branch_id) => onFilter({ branch_id })}
        options={(choices.data?.branches ?? []).map((b) => ({ value: b.id, label: said(b.name) }))}
      />
      <FilterSelect
        label={t.model}
        value={a.product_model_id}
        onChange={(product_model_id) => onFilter({ product_model_id })}
        options={(choices.data?.models ?? []).map((m) => ({ value: m.id, label: said(m.name) }))}
      />
      <FilterSelect
        label={t.survey}
        value={a.template_code}
        onChange={(template_code) => onFilter({ template_code })}
        options={(templates.data?.items ?? []).map((x) => ({
          value: x.code,
          label: said(x.title),
        }))}
      />
    </FilterBar>
  )
}
