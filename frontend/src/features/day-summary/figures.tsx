/* The six numbers that a manager begins the day with. Each leads to its rows; no data is not zero. */
import type { ReactNode } from 'react'
import { money, number } from '@/lib/format'
import { common } from '@/lib/texts'
import { Link, TextLink } from '@/ui/link'
import type { DaySummary, Figure, FigureKey, Rows } from './api'
import { t } from './messages'

/** Answers below this are nothing to compare by. */
const ENOUGH = 30
export type To = (rows: Rows) => string | undefined

export function Figures({ day, to }: { day: DaySummary; to: To }) {
  const of = (key: FigureKey) => day.figures.find((f) => f.key === key)
  const missed = of('sla_missed')
  const overdue = of('overdue_amount')
  const created = of('new_requests')
  const visits = of('visits_today')
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-3 2xl:grid-cols-6" aria-label={t.numbers}>
      <Tile name="new_requests" figure={created} to={to}>
        {created && (
          <Trend now={created.count} before={created.previous_count} words={t.than_yesterday} />
        )}
      </Tile>
      <Tile name="open_requests" figure={of('open_requests')} to={to} />
      <Tile name="sla_at_risk" figure={of('sla_at_risk')} to={to} alarm>
        {missed && (
          <More figure={missed} to={to} text={t.missed(counted(missed))} bad={!!missed.count} />
        )}
      </Tile>
      <Tile name="visits_today" figure={visits} to={to}>
        {visits && (
          <Trend now={visits.count} before={visits.previous_count} words={t.than_all_yesterday} />
        )}
      </Tile>
      <Tile name="unpaid_amount" figure={of('unpaid_amount')} to={to}>
        {overdue?.amount && (
          <More
            figure={overdue}
            to={to}
            text={t.overdue(money(overdue.amount))}
            bad={!!overdue.count}
          />
        )}
      </Tile>
      <Score figure={of('survey_score')} to={to} />
    </ul>
  )
}
export const counted = (f: Figure): string =>
  f.count === undefined ? common.no_data : f.at_least ? t.or_more(number(f.count)) : number(f.count)

function Tile({
  name,
  figure,
  to,
  alarm = false,
  children,
}: {
  name: FigureKey
  figure: Figure | undefined
  to: To
  alarm?: boolean
  children?: ReactNode
}) {
  const value = figure?.amount ? money(figure.amount) : figure && counted(figure)
  return (
    <Box
      label={t.figures[name]}
      value={value}
      to={figure && to(figure.rows)}
      small={figure?.amount !== undefined}
      alarm={alarm && !!figure?.count}
    >
      {figure?.amount && figure.count !== undefined && <p>{t.invoices(figure.count)}</p>}
      {children}
    </Box>
  )
}
/** A mean needs how many said it and how sure it is; of few it is grey. */
function Score({ figure: f, to }: { figure: Figure | undefined; to: To }) {
  const few = f?.n !== undefined && f.n < ENOUGH
  return (
    <Box
      label={t.figures.survey_score}
      value={f?.mean === undefined ? undefined : number(Math.round(f.mean))}
      to={(f && to(f.rows)) ?? '/staff/survey-responses'}
      grey={few}
    >
      {f?.n !== undefined && <p>{t.answers(f.n)}</p>}
      {f?.low !== undefined && f.high !== undefined && (
        <p>{t.interval(number(Math.round(f.low)), number(Math.round(f.high)))}</p>
      )}
      {few ? <p>{t.few}</p> : <Trend now={f?.mean} before={f?.previous_mean} words={t.points} />}
    </Box>
  )
}
function Box({
  label,
  value,
  to,
  small = false,
  grey = false,
  alarm = false,
  children,
}: {
  label: string
  value: string | undefined
  to: string | undefined
  small?: boolean
  grey?: boolean
  alarm?: boolean
  children?: ReactNode
}) {
  const look = `${small ? 'text-lg' : 'text-2xl'} font-bold ${value === undefined || grey ? 'text-muted' : alarm ? 'text-danger' : ''}`
  const shown = (
    <>
      <span className="block text-sm text-muted">{label}</span>
      <span className={`block ${look}`}>
        <bdi>{value ?? common.no_data}</bdi>
      </span>
    </>
  )
  return (
    <li className="min-w-0 rounded-lg border border-line bg-surface p-4">
      {to ? (
        <Link to={to} className="block rounded-sm underline-offset-4 hover:underline">
          {shown}
        </Link>
      ) : (
        shown
      )}
      <div className="mt-1 grid gap-0.5 text-xs text-muted">{children}</div>
    </li>
  )
}
const More = ({
  figure,
  to,
  text,
  bad,
}: {
  figure: Figure
  to: To
  text: string
  bad: boolean
}) => {
  const address = to(figure.rows)
  const look = `inline-block py-0.5 ${bad ? 'font-medium text-danger' : ''}`
  return address ? (
    <TextLink to={address} className={look}>
      {text}
    </TextLink>
  ) : (
    <span className={look}>{text}</span>
  )
}
function Trend({
  now,
  before,
  words,
}: {
  now: number | undefined
  before: number | undefined
  words: { more: (n: string) => string; fewer: (n: string) => string; same: string }
}) {
  if (now === undefined || before === undefined) return null
  const by = Math.round(now - before)
  const size = number(Math.abs(by))
  return (
    <p>
      {by !== 0 && <span aria-hidden>{by > 0 ? '▲ ' : '▼ '}</span>}
      {by > 0 ? words.more(size) : by < 0 ? words.fewer(size) : words.same}
    </p>
  )
}
