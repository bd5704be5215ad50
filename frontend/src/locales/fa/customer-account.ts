import type { Same } from '@/lib/i18n'
import type { customerAccount as en } from '../en/customer-account'

export const customerAccount: Same<typeof en> = {
  title: 'درخواست‌ها و کالاهای من',
  hello: (name) => `با نام ${name} وارد شده‌اید`,
  open: 'درخواست‌های باز',
  past: 'درخواست‌های پیشین',
  no_requests: 'هنوز درخواست خدمتی نیست',
  no_requests_hint: 'آنچه بفرستید با گام بعد اینجا دیده می‌شود.',
  new_request: 'درخواست خدمت',
  products: 'کالاهای من',
  no_products: 'هنوز کالایی به نام شما ثبت نشده است',
  no_products_hint: 'پس از نخستین مراجعه دیده می‌شود، یا با شماره سریال تماس بگیرید.',
  report: 'خبر دادن ایراد',
  installed: (date) => `نصب در ${date}`,
  exclusions: 'آنچه گارانتی نمی‌پردازد',
  follow: 'پیگیری',
  sessions: 'ورود',
  sign_in_first: 'برای دیدن درخواست‌ها لطفاً وارد شوید',
}
