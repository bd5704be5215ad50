import type { Same } from '@/lib/i18n'
import type { payments as en } from '../en/payments'

export const payments: Same<typeof en> = {
  title: 'پرداخت‌ها',
  lead: 'پولی که در محل گرفته شده تا تأیید شما اینجا می‌ماند.',
  search: 'شماره، مشتری یا شماره پیگیری',
  number: 'شماره',
  state: 'وضعیت',
  party: 'مشتری',
  method: 'روش',
  methods: { cash: 'نقد', card: 'کارت', transfer: 'انتقال بانکی' },
  received_by: 'دریافت‌کننده',
  received_on: 'تاریخ دریافت',
  amount: 'مبلغ',
  allocation: 'تخصیص',
  unallocated: 'تخصیص‌نیافته',
  to_place: 'پول‌های بی‌تخصیص',
  to_place_none: 'همه پول‌ها به فاکتوری تخصیص یافته است.',
  pending: 'در انتظار تأیید',
  left: (amount) => `مانده ${amount}`,
  next: 'گام بعد',
  confirm: 'تأیید دریافت',
  was_confirmed: 'پرداخت تأیید شد.',
  empty: 'هنوز پرداختی نیست',
  empty_hint: 'هر پرداختی که سرویسکار یا حسابدار ثبت کند اینجا دیده می‌شود.',
}
