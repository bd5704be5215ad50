import { plural, type Same } from '@/lib/i18n'
import type { scan as en } from '../en/scan'

export const scan: Same<typeof en> = {
  scan: 'اسکن',
  stop: 'بستن دوربین',
  hint: 'دوربین را روی کد بگیرید. تایپ‌کردن هم می‌شود.',
  torch: 'چراغ',
  no_camera: 'دوربین در دسترس نیست. کد را تایپ کنید.',
  serials: 'شماره‌های سریال',
  add: 'افزودن',
  counted: (n, of) => `${n} از ${of} سریال`,
  remove: (serial) => `برداشتن ${serial}`,
  twice: (serial) => `${serial} از پیش در فهرست است.`,
  enough: 'همه عددها سریال دارند.',
  stranger: (serial) => `${serial} از این‌ها نیست.`,
  choose: 'انتخاب از فهرست',
  photo: {
    add: 'افزودن عکس',
    remove: (name) => `حذف ${name}`,
    name: (n) => `عکس ${plural(n, { other: '#' })}`,
    unreadable: 'این فایل عکس نیست یا خوانده نمی‌شود؛ عکس دیگری انتخاب کنید.',
    too_many: (n) => plural(n, { '=1': 'اینجا یک عکس کافی است.', other: 'حداکثر # عکس.' }),
    preparing: 'در حال کوچک‌کردن عکس…',
  },
}
