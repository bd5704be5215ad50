import { plural, type Same } from '@/lib/i18n'
import type { daySummary as en } from '../en/day-summary'

export const daySummary: Same<typeof en> = {
  title: 'روز در یک نگاه',
  numbers: 'عددهای روز',
  figures: {
    new_requests: 'درخواست‌های تازه امروز',
    open_requests: 'درخواست‌های باز',
    sla_at_risk: 'مهلت‌های در خطر',
    sla_missed: 'مهلت‌های ازدست‌رفته',
    visits_today: 'مراجعه‌های امروز',
    unscheduled_jobs: 'دستورهای کار بی‌زمان',
    jobs_to_review: 'دستورهای کار منتظر بازبینی',
    draft_invoices: 'پیش‌نویس فاکتورهای آماده صدور',
    credit_notes_to_approve: 'اعلامیه‌های بستانکار منتظر تأیید',
    goodwill_to_approve: 'ارفاق‌های منتظر تأیید',
    unpaid_amount: 'پرداخت‌نشده',
    overdue_amount: 'دیرشده',
    survey_score: 'امتیاز توصیه',
  },
  or_more: (n) => `${n} یا بیشتر`,
  than_yesterday: {
    more: (n) => `${n} بیشتر از همین ساعت دیروز`,
    fewer: (n) => `${n} کمتر از همین ساعت دیروز`,
    same: 'برابر همین ساعت دیروز',
  },
  than_all_yesterday: {
    more: (n) => `${n} بیشتر از دیروز`,
    fewer: (n) => `${n} کمتر از دیروز`,
    same: 'برابر دیروز',
  },
  points: {
    more: (n) => `${n} واحد بالاتر از ۳۰ روز پیش از آن`,
    fewer: (n) => `${n} واحد پایین‌تر از ۳۰ روز پیش از آن`,
    same: 'برابر ۳۰ روز پیش از آن',
  },
  missed: (n) => `ازدست‌رفته: ${n}`,
  invoices: (n) => plural(n, { other: 'در # فاکتور' }),
  overdue: (amount) => `دیرشده: ${amount}`,
  answers: (n) => plural(n, { other: '# پاسخ در ۳۰ روز' }),
  interval: (low, high) => `با اطمینان ۹۵٪ میان ${low} و ${high}`,
  few: 'کمتر از ۳۰ پاسخ؛ برای مقایسه کافی نیست.',
  by_state: 'درخواست‌های باز به تفکیک وضعیت',
  by_state_sentence: (total, state, n) =>
    `${plural(total, { other: '# درخواست باز است' })}؛ بیشترین، ${plural(n, { other: '#' })}، در وضعیت «${state}».`,
  by_state_none: 'هیچ درخواستی باز نیست.',
  requests: 'درخواست‌ها',
  waiting: 'کارهای منتظر',
  waiting_lead: 'کارهایی که تا زمان‌بندی، بازبینی، صدور یا تأیید می‌مانند.',
}
