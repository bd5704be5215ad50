import type { Same } from '@/lib/i18n'
import type { demoMessages as en } from '../en/demo-messages'

export const demoMessages: Same<typeof en> = {
  title: 'پیام‌های نسخه نمایشی',
  lead: 'آنچه نسخه نمایشی باید پیامک یا ایمیل می‌کرد، تازه‌ترین در بالا. چیزی از این رایانه بیرون نمی‌رود.',
  recipient: 'فقط به این شماره یا نشانی',
  show: 'نمایش',
  all: 'همه پیام‌ها',
  refresh: 'بررسی دوباره',
  channels: { sms: 'پیامک', email: 'ایمیل' },
  to: (recipient) => `به ${recipient}`,
  code: 'کد:',
  copy: (code) => `کپی کد ${code}`,
  none: 'هنوز پیامی نیست',
  none_hint: 'کدی بخواهید یا درخواستی ثبت کنید؛ هرچه فرستاده شود خودش اینجا می‌آید.',
}
