import type { Same } from '@/lib/i18n'
import type { savedViews as en } from '../en/saved-views'

export const savedViews: Same<typeof en> = {
  views: 'نماها',
  whole: 'همه ردیف‌ها',
  start: (name) => `${name} (نمای آغاز)`,
  keep: 'نگه‌داشتن این فیلتر…',
  arrange: 'چیدن نماها…',
  keep_title: 'نگه‌داشتن این فیلتر با یک نام',
  name: 'نام',
  name_hint: 'مانند: فوری‌های تهران',
  need_name: 'نامی بنویسید.',
  is_start: 'این فهرست با این نما باز شود',
  was_kept: 'نما نگه داشته شد.',
  arrange_title: 'نماهای شما در این فهرست',
  rename: 'تغییر نام',
  rename_title: (name) => `تغییر نام ${name}`,
  make_start: 'باز شدن فهرست با این نما',
  not_start: 'باز شدن فهرست با همه ردیف‌ها',
  replace: 'جایگزینی با فیلتر کنونی',
  remove: 'حذف',
  was_removed: (name) => `${name} حذف شد.`,
  empty: 'هنوز نمایی نیست؛ فیلتری بگذارید و نگه دارید.',
  no_filter: 'نخست فیلتری بگذارید.',
}
