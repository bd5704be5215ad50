/* When the organization works: its calendars, one calendar, and the country's holidays. */
import { desk } from '@/lib/desk-texts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CalendarDays, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { civilDate, longDate } from '@/lib/format'
import { digits } from '@/lib/digits'
import { lang, said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { LinkButton, TextLink } from '@/ui/link'
import { FilterBar, FilterSelect } from '@/ui/list'
import { Button } from '@/ui/native'
import { Card, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { worded } from '@/ui/words'
import { listBranches, listCalendars, listHolidays, type Calendar } from './api'
import { Periods, SpecialDays } from './exceptions'
import { CalendarDialog } from './form'
import { t } from './messages'
import { framesText, ORDER } from './week-editor'

const useCalendars = () =>
  useQuery({ queryKey: ['working-calendars'], queryFn: ({ signal }) => listCalendars(signal) })
const addressOf = (c: Calendar) => `/staff/settings/calendars/${encodeURIComponent(c.code)}`
const CalendarTag = ({ calendar: c }: { calendar: Calendar }) =>
  c.is_retired ? (
    <Tag tone="neutral" label={desk.record.retired} />
  ) : c.is_default ? (
    <Tag tone="good" label={t.default} />
  ) : null

export function CalendarsPage() {
  const calendars = useCalendars()
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const add = hasRole('admin') && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      {t.add}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        <LinkButton to="/staff/settings/holidays">{t.holidays}</LinkButton>
        {add}
      </PageHeader>
      <Loaded data={calendars.data} error={calendars.error} retry={() => void calendars.refetch()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.empty} hint={t.empty_hint} icon={CalendarDays}>
              {add}
            </EmptyState>
          ) : (
            <ul className="grid items-start gap-4 md:grid-cols-2 2xl:grid-cols-3">
              {items.map((c) => (
                <li key={c.id}>
                  <Card
                    title={<TextLink to={addressOf(c)}>{said(c.title)}</TextLink>}
                    aside={<CalendarTag calendar={c} />}
                  >
                    <Week calendar={c} />
                  </Card>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && (
        <CalendarDialog
          onClose={() => setAdding(false)}
          onDone={(c) => {
            void queries.invalidateQueries({ queryKey: ['working-calendars'] })
            navigate(addressOf(c))
          }}
        />
      )}
    </>
  )
}
function Week({ calendar: c }: { calendar: Calendar }) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-sm">
      {ORDER.map((d) => (
        <div key={d} className="contents">
          <dt className="text-muted">{t.days[d]}</dt>
          <dd className={c.week[d].length === 0 ? 'text-muted' : ''}>{framesText(c.week[d])}</dd>
        </div>
      ))}
    </dl>
  )
}

export function CalendarPage({ code }: { code: string }) {
  const calendars = useCalendars()
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const branches = useQuery({
    queryKey: ['branches', 'active'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const changed = () => void queries.invalidateQueries({ queryKey: ['working-calendars'] })
  const mayEdit = hasRole('admin')
  return (
    <Loaded
      data={calendars.data}
      error={calendars.error}
      retry={() => void calendars.refetch()}
      page
    >
      {({ items }) => {
        const c = items.find((x) => x.code === code)
        if (!c) return <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        const names = c.branch_ids.map((id) => {
          const b = branches.data?.items.find((x) => x.id === id)
          return b ? said(b.name) : '…'
        })
        return (
          <>
            <PageHeader
              title={said(c.title)}
              tag={<CalendarTag calendar={c} />}
              lead={
                names.length > 0 ? t.works_by(names.join(common.list_comma)) : t.works_by_default
              }
            >
              {mayEdit && (
                <Button kind="primary" onClick={() => setEditing(true)}>
                  <Pencil aria-hidden className="size-4" />
                  {common.edit}
                </Button>
              )}
            </PageHeader>
            <div className="grid items-start gap-4 lg:grid-cols-2">
              <Card title={t.hours}>
                <Week calendar={c} />
                <p className="mt-3 text-sm text-muted">
                  {c.holiday_set ? (
                    <>
                      {t.holidays_off}.{' '}
                      <TextLink to="/staff/settings/holidays">{t.see_holidays}</TextLink>
                    </>
                  ) : (
                    t.holidays_on
                  )}
                </p>
              </Card>
              <div className="grid gap-4">
                <SpecialDays calendar={c} mayEdit={mayEdit} onChanged={changed} />
                <Periods calendar={c} mayEdit={mayEdit} onChanged={changed} />
              </div>
            </div>
            {editing && (
              <CalendarDialog
                calendar={c}
                onClose={() => setEditing(false)}
                onDone={() => {
                  setEditing(false)
                  say(common.saved)
                  changed()
                }}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

/** The year of the reader's calendar, as the days on which it begins and ends. */
const persian = new Intl.DateTimeFormat('en-u-ca-persian', { year: 'numeric', timeZone: 'UTC' })
const yearOf = (date: string): number =>
  lang === 'fa'
    ? parseInt(persian.format(new Date(`${date}T12:00:00Z`)), 10)
    : Number(date.slice(0, 4))
function bounds(year: number): { from: string; to: string } {
  if (lang !== 'fa') return { from: `${year}-01-01`, to: `${year}-12-31` }
  const first = (y: number): string => {
    // The solar year begins on one of these days of March.
    for (const day of [19, 20, 21, 22]) {
      const date = `${y + 621}-03-${day}`
      if (yearOf(date) === y) return date
    }
    return `${y + 621}-03-21`
  }
  const end = new Date(Date.parse(`${first(year + 1)}T12:00:00Z`) - 86_400_000)
  return { from: first(year), to: end.toISOString().slice(0, 10) }
}
export function HolidaysPage({
  year,
  onYear,
}: {
  year: string | undefined
  onYear: (year: string | undefined) => void
}) {
  const now = yearOf(civilDate())
  const shown = year !== undefined && /^\d{4}$/.test(year) ? Number(year) : now
  const pages = usePages(['holidays', shown], (cursor, signal) =>
    listHolidays(bounds(shown), cursor, signal),
  )
  return (
    <>
      <PageHeader title={t.holidays} lead={t.holidays_lead}>
        <LinkButton to="/staff/settings/calendars">{t.title}</LinkButton>
      </PageHeader>
      <ResourceList
        label={t.holidays}
        pages={pages}
        rowKey={(h) => h.id}
        columns={[
          { id: 'day', label: t.day, cell: (h) => longDate(h.on) },
          { id: 'what', label: t.what, cell: (h) => worded(h.name) },
          {
            id: 'estimated',
            label: common.state,
            cell: (h) => h.is_estimated && <Tag tone="waiting" label={t.estimated} />,
          },
        ]}
        card={(h) => ({
          title: longDate(h.on),
          tag: h.is_estimated ? <Tag tone="waiting" label={t.estimated} /> : undefined,
          lines: [worded(h.name)],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.year}
              value={year}
              onChange={onYear}
              empty={digits(now)}
              options={[now - 1, now + 1].map((y) => ({ value: String(y), label: digits(y) }))}
            />
          </FilterBar>
        }
        filtered={year !== undefined}
        onClear={() => onYear(undefined)}
        empty={{ title: t.no_holidays, hint: t.no_holidays_hint }}
      />
    </>
  )
}
