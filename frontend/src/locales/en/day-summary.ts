import { plural } from '@/lib/i18n'

/** The manager's numbers of the day. */
export const daySummary = {
  title: 'The day',
  numbers: 'Numbers of the day',
  figures: {
    new_requests: 'New requests today',
    open_requests: 'Open requests',
    sla_at_risk: 'Promises at risk',
    sla_missed: 'Promises missed',
    visits_today: 'Visits today',
    unscheduled_jobs: 'Jobs to schedule',
    jobs_to_review: 'Jobs to review',
    draft_invoices: 'Draft invoices to issue',
    credit_notes_to_approve: 'Credit notes to approve',
    goodwill_to_approve: 'Goodwill to approve',
    unpaid_amount: 'Unpaid',
    overdue_amount: 'Overdue',
    survey_score: 'Recommendation score',
  },
  or_more: (n: string) => `${n} or more`,
  than_yesterday: {
    more: (n: string) => `${n} more than yesterday by this time`,
    fewer: (n: string) => `${n} fewer than yesterday by this time`,
    same: 'as many as yesterday by this time',
  },
  than_all_yesterday: {
    more: (n: string) => `${n} more than yesterday`,
    fewer: (n: string) => `${n} fewer than yesterday`,
    same: 'as many as yesterday',
  },
  points: {
    more: (n: string) => `${n} points up on the 30 days before`,
    fewer: (n: string) => `${n} points down on the 30 days before`,
    same: 'unchanged from the 30 days before',
  },
  missed: (n: string) => `Missed: ${n}`,
  invoices: (n: number) => plural(n, { one: 'on # invoice', other: 'on # invoices' }),
  overdue: (amount: string) => `Overdue: ${amount}`,
  answers: (n: number) => plural(n, { one: '# answer in 30 days', other: '# answers in 30 days' }),
  interval: (low: string, high: string) => `95% between ${low} and ${high}`,
  few: 'Fewer than 30 answers: nothing to compare by.',
  by_state: 'Open requests by state',
  by_state_sentence: (total: number, state: string, n: number) =>
    `${plural(total, { one: '# request is open', other: '# requests are open' })}; most of them, ${plural(n, { other: '#' })}, in the state “${state}”.`,
  by_state_none: 'No request is open.',
  requests: 'Requests',
  waiting: 'Work that waits',
  waiting_lead: 'It stands until someone schedules, reviews, issues or approves.',
}
