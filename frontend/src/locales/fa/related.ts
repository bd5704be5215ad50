import type { Same } from '@/lib/i18n'
import type { related as en } from '../en/related'

export const related: Same<typeof en> = {
  requests: 'درخواست‌های خدمت',
  no_requests: 'هنوز درخواستی نیست.',
  jobs: 'دستورهای کار',
  no_jobs: 'هنوز دستور کاری نیست.',
  units: 'کالاها',
  no_units: 'هنوز کالایی نیست.',
  add_unit: 'کالای تازه',
  invoices: 'فاکتورها',
  no_invoices: 'هنوز فاکتوری نیست.',
  draft: 'پیش‌نویس',
  all: 'همه',
  comma: '، ',
  open: (amount) => `${amount} پرداختنی`,
}
