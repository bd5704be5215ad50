import { plural, type Same } from '@/lib/i18n'
import type { desk as en } from '../en/desk'

export const desk: Same<typeof en> = {
  exports: {
    title: 'خروجی فایل',
    formats: { xlsx: 'اکسل', csv: 'متن جداشده با ویرگول' },
    writing: 'فایل در حال آماده‌شدن است…',
    done: 'فایل ذخیره شد.',
  },
  conflict: {
    title: 'کس دیگری زودتر تغییر داد',
    hint: 'متن شما نگه داشته شد. نسخه تازه را ببینید و بعد دوباره ذخیره کنید یا از متن خود بگذرید.',
    theirs: 'نسخه ذخیره‌شده',
    yours: 'نسخه شما',
    keep: 'ذخیره نسخه من',
    drop: 'پذیرش نسخه ذخیره‌شده',
  },
  record: {
    need: (field) => `${field}: نباید خالی باشد.`,
    chosen: (n) => (n === 0 ? 'هیچ‌کدام' : plural(n, { other: '# انتخاب' })),
    choose: 'انتخاب کنید…',
    percent: '٪',
    retire: 'کنار گذاشتن',
    bring_back: 'برگرداندن',
    retire_hint: 'کنارگذاشته دیگر پیشنهاد نمی‌شود؛ هرجا به کار رفته همان‌جا می‌ماند.',
    is_retired: 'کنار گذاشته شده و دیگر پیشنهاد نمی‌شود.',
    was_retired: 'کنار گذاشته شد.',
    brought_back: 'دوباره به کار آمد.',
    retired: 'کنارگذاشته',
    in_use: 'در حال استفاده',
  },
  languages: { fa: 'فارسی', en: 'انگلیسی' },
}
