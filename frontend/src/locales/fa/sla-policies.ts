import type { Same } from '@/lib/i18n'
import type { slaPolicies as en } from '../en/sla-policies'

export const slaPolicies: Same<typeof en> = {
  title: 'تعهدهای زمان خدمت',
  lead: 'تا کی پاسخ می‌دهید، می‌رسید و تمام می‌کنید؛ به ساعت کاری.',
  empty: 'هنوز تعهدی نیست',
  empty_hint: 'داده آماده، تعهدهای خطر، گاز، گارانتی و خدمت پولی را همراه دارد.',
  load_presets: 'بارگذاری داده آماده',
  edit_named: (name) => `ویرایش ${name}`,
  name: 'نام',
  targets: 'مهلت‌ها بر پایه اولویت',
  priority: 'اولویت',
  priorities: { low: 'کم', normal: 'عادی', urgent: 'فوری', emergency: 'اضطراری' },
  first_response: 'نخستین پاسخ',
  arrival: 'رسیدن',
  resolution: 'پایان کار',
  minutes: 'دقیقه',
  calendar: 'تقویم کاری',
  pauses: 'ساعت می‌ایستد، وقتی',
  never_pauses: 'هرگز',
  pause_on: {
    needs_info: 'منتظر پاسخ هستیم',
    hold_customer: 'منتظر مشتری هستیم',
  },
  warns: 'هشدار از',
  warn_at: (n) => `${n}٪ مهلت`,
  warn_help: 'از این سهم مهلت به بعد، درخواست در خطر دیرکرد نشان داده می‌شود.',
  steps: 'به چه کسی خبر می‌رسد',
  step: (n, text) => `در ${n}٪: ${text}`,
  others: { supervisor: 'سرپرست', lead: 'سرگروه', head: 'مسئول' },
  from_now: 'درخواست‌هایی که پیش‌تر بررسی شده‌اند همان تعهد خود را نگه می‌دارند.',
}
