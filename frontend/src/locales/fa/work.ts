import type { Same } from '@/lib/i18n'
import type { work as en } from '../en/work'

export const work: Same<typeof en> = {
  kinds: {
    transport: 'حمل',
    install: 'نصب',
    repair: 'تعمیر',
    replace: 'تعویض',
    measure: 'اندازه‌گیری',
    rebuild: 'بازسازی',
    negotiate: 'مشاوره',
    train: 'آموزش',
    inspect: 'بازرسی',
    preventive: 'سرویس دوره‌ای',
    campaign: 'فراخوان',
    rework: 'دوباره‌کاری',
  },
  payers: {
    customer: 'مشتری',
    manufacturer: 'شرکت سازنده',
    supplier: 'تأمین‌کننده',
    dealer: 'نمایندگی',
    service_unit: 'واحد خدمات',
    goodwill: 'ارفاق',
  },
  line_kinds: { part: 'قطعه', labour: 'اجرت', travel: 'رفت‌وآمد' },
}
