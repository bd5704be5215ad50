/* What comes as a template and is read here: survey questions, kinds of work, checklists. */
import { useQuery } from '@tanstack/react-query'
import { duration, number, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/dialog'
import { FilterBar, FilterSelect } from '@/ui/list'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader, Skeleton } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import {
  getChecklist,
  getJob,
  listChecklists,
  listFamilies,
  listJobs,
  listSkills,
  listSurveys,
  type SurveyTemplate,
} from './api'
import { t } from './messages'

export function SurveyTemplatesPage() {
  const surveys = useQuery({
    queryKey: ['survey-templates'],
    queryFn: ({ signal }) => listSurveys(signal),
  })
  return (
    <>
      <PageHeader title={t.surveys.title} lead={t.surveys.lead} />
      <Loaded data={surveys.data} error={surveys.error} retry={() => void surveys.refetch()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.surveys.empty} hint={t.empty_hint} />
          ) : (
            <div className="grid items-start gap-4 xl:grid-cols-2">
              {items.map((s) => (
                <Survey key={s.id} survey={s} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  )
}
function Survey({ survey: s }: { survey: SurveyTemplate }) {
  return (
    <Card title={said(s.title)} aside={<bdi className="text-sm text-muted">{s.code}</bdi>}>
      <p className="mb-3 text-sm text-muted">
        {t.surveys.when(number(s.delay_hours), number(s.expires_days))}
      </p>
      <p className="mb-3">{said(s.intro)}</p>
      <ol className="grid list-decimal rtl:[list-style-type:persian] gap-3 ps-5">
        {s.questions.map((q) => (
          <li key={q.id}>
            {said(q.text)}
            <span className="block text-sm text-muted">
              {[
                t.surveys.kinds[q.kind],
                q.min !== undefined &&
                  q.max !== undefined &&
                  t.surveys.scale(number(q.min), number(q.max)),
                !q.required && common.optional,
                q.choices.map((c) => said(c.text)).join(common.list_comma),
                q.show_if.length > 0 && t.surveys.conditional,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

interface ListProps {
  family: string | undefined
  open: string | undefined
  onFilter: (change: { family?: string | undefined; open?: string | undefined }) => void
  href: (id: string) => string
}
function useFamilyNames() {
  const families = useQuery({
    queryKey: ['families'],
    queryFn: ({ signal }) => listFamilies(signal),
    staleTime: 600_000,
  })
  const options = (families.data?.items ?? []).map((f) => ({ value: f.code, label: said(f.name) }))
  return { options, nameOf: (code: string) => options.find((o) => o.value === code)?.label ?? code }
}
export function JobTemplatesPage({ family, open, onFilter, href }: ListProps) {
  const families = useFamilyNames()
  const pages = usePages(['job-templates', family], (cursor, signal) =>
    listJobs(family, cursor, signal),
  )
  const j = t.jobs
  return (
    <>
      <PageHeader title={j.title} lead={j.lead} />
      <ResourceList
        label={j.title}
        pages={pages}
        rowKey={(x) => x.id}
        href={(x) => href(x.id)}
        columns={[
          { id: 'title', label: t.name, cell: (x) => said(x.title) },
          { id: 'family', label: t.family, cell: (x) => families.nameOf(x.family_code) },
          { id: 'kind', label: j.kind, extra: true, cell: (x) => t.job_kinds[x.kind] },
          {
            id: 'time',
            label: j.time,
            amount: true,
            cell: (x) => duration(x.expected_minutes),
          },
          { id: 'crew', label: j.crew, amount: true, extra: true, cell: (x) => number(x.crew) },
          { id: 'code', label: t.code, extra: true, cell: (x) => <bdi>{x.code}</bdi> },
        ]}
        card={(x) => ({
          title: said(x.title),
          lines: [families.nameOf(x.family_code), duration(x.expected_minutes)],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.family}
              value={family}
              onChange={(v) => onFilter({ family: v })}
              options={families.options}
            />
          </FilterBar>
        }
        filtered={family !== undefined}
        onClear={() => onFilter({ family: undefined })}
        empty={{ title: j.empty, hint: t.empty_hint }}
      />
      {open && <JobTemplate id={open} onClose={() => onFilter({ open: undefined })} />}
    </>
  )
}
function JobTemplate({ id, onClose }: { id: string; onClose: () => void }) {
  const template = useQuery({
    queryKey: ['job-template', id],
    queryFn: ({ signal }) => getJob(id, signal),
  })
  const skills = useQuery({
    queryKey: ['skills'],
    queryFn: ({ signal }) => listSkills(signal),
    staleTime: 600_000,
  })
  const j = t.jobs
  const x = template.data
  const codes = (list: readonly string[]) => list.join(' ')
  return (
    <Dialog title={x ? said(x.title) : j.title} open onClose={onClose}>
      <Loaded
        data={x}
        error={template.error}
        retry={() => void template.refetch()}
        skeleton={<Skeleton rows={5} />}
      >
        {(job) => (
          <DefinitionList
            items={[
              [j.kind, t.job_kinds[job.kind]],
              [j.time, duration(job.expected_minutes)],
              [j.crew, number(job.crew)],
              [
                j.skills,
                job.skills
                  .map((c) => {
                    const s = skills.data?.items.find((k) => k.code === c)
                    return s ? said(s.name) : c
                  })
                  .join(common.list_comma),
              ],
              [
                j.tasks,
                job.tasks.length > 0 && (
                  <ol key="tasks" className="list-decimal rtl:[list-style-type:persian] ps-5">
                    {job.tasks.map((task) => (
                      <li key={task.position}>
                        {j.task_kinds[task.kind]}
                        <span className="text-sm text-muted">
                          {' · '}
                          {j.conditions[task.condition]}
                        </span>{' '}
                        <bdi className="text-xs text-muted">
                          {task.service_code ?? task.checklist_code}
                        </bdi>
                      </li>
                    ))}
                  </ol>
                ),
              ],
              [
                j.parts,
                job.likely_parts.length > 0 && (
                  <ul key="parts">
                    {job.likely_parts.map((p) => (
                      <li key={p.part_group}>
                        <bdi>{p.part_group}</bdi> {percent(p.probability_percent / 100)}
                      </li>
                    ))}
                  </ul>
                ),
              ],
              [j.labour, codes(job.service_codes)],
              [t.code, <bdi key="c">{job.code}</bdi>],
            ]}
          />
        )}
      </Loaded>
    </Dialog>
  )
}

export function ChecklistTemplatesPage({ family, open, onFilter, href }: ListProps) {
  const families = useFamilyNames()
  const pages = usePages(['checklist-templates', family], (cursor, signal) =>
    listChecklists(family, cursor, signal),
  )
  const c = t.checklists
  return (
    <>
      <PageHeader title={c.title} lead={c.lead} />
      <ResourceList
        label={c.title}
        pages={pages}
        rowKey={(x) => x.id}
        href={(x) => href(x.id)}
        columns={[
          { id: 'title', label: t.name, cell: (x) => said(x.title) },
          { id: 'family', label: t.family, cell: (x) => families.nameOf(x.family_code) },
          { id: 'kind', label: t.jobs.kind, cell: (x) => t.job_kinds[x.kind] },
          { id: 'items', label: c.items, amount: true, cell: (x) => number(x.item_count) },
          { id: 'code', label: t.code, extra: true, cell: (x) => <bdi>{x.code}</bdi> },
        ]}
        card={(x) => ({
          title: said(x.title),
          lines: [families.nameOf(x.family_code), c.of(x.item_count)],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.family}
              value={family}
              onChange={(v) => onFilter({ family: v })}
              options={families.options}
            />
          </FilterBar>
        }
        filtered={family !== undefined}
        onClear={() => onFilter({ family: undefined })}
        empty={{ title: c.empty, hint: t.empty_hint }}
      />
      {open && <Checklist id={open} onClose={() => onFilter({ open: undefined })} />}
    </>
  )
}
function Checklist({ id, onClose }: { id: string; onClose: () => void }) {
  const template = useQuery({
    queryKey: ['checklist-template', id],
    queryFn: ({ signal }) => getChecklist(id, signal),
  })
  const c = t.checklists
  return (
    <Dialog title={template.data ? said(template.data.title) : c.title} open onClose={onClose}>
      <Loaded
        data={template.data}
        error={template.error}
        retry={() => void template.refetch()}
        skeleton={<Skeleton rows={6} />}
      >
        {({ items }) => (
          <ol className="grid list-decimal rtl:[list-style-type:persian] gap-2 ps-5">
            {items.map((i) => (
              <li key={i.code}>
                {said(i.title)}
                <span className="block text-sm text-muted">
                  {[
                    c.groups[i.group],
                    c.inputs[i.input],
                    i.minimum !== undefined &&
                      i.maximum !== undefined &&
                      c.limits(number(i.minimum), number(i.maximum)),
                    !i.required && common.optional,
                    i.blocks_start && c.blocks,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Dialog>
  )
}
