import type { Same } from '@/lib/i18n'
import type { customerInvoices as en } from '../en/customer-invoices'

export const customerInvoices: Same<typeof en> = {
  title: 'فاکتورها',
  open: (amount) => `${amount} مانده است`,
  due: (date) => `تا ${date}`,
  overdue: (date) => `مهلت پرداخت ${date} بود`,
  paid: 'پرداخت‌شده',
  part_paid: (amount) => `از ${amount}`,
  credited: 'با اعلامیه بستانکار برگشت؛ چیزی بدهکار نیستید',
  pdf: 'دیدن فاکتور',
  pay_title: 'راه پرداخت',
  pay_hint:
    'به این حساب یا کارت بپردازید و شماره فاکتور را در شرح بنویسید؛ تا یک روز کاری ثبت می‌کنیم.',
  pay_unknown: 'با کارت نزد سرویسکار بپردازید، یا برای شماره حساب با ما تماس بگیرید.',
  holder: 'صاحب حساب',
  bank: 'بانک',
  iban: 'شماره شبا',
  card: 'شماره کارت',
  copy: (what) => `کپی: ${what}`,
}
