/* The examples of the wording table, in the page's default language (Persian); format.en.test.ts has the other half. */
import { expect, test } from 'vitest'
import { asciiDigits, phone } from '../src/lib/digits'
import * as f from '../src/lib/format'

const now = '2026-11-23T07:00:00.000Z'
test('amounts keep every digit; toman is a tenth', () => {
  expect(f.money({ amount: '9007199254740993001', currency: 'IRR' })).toBe(
    '۹٬۰۰۷٬۱۹۹٬۲۵۴٬۷۴۰٬۹۹۳٬۰۰۱ ریال',
  )
  expect(f.money({ amount: '12500000', currency: 'IRR' })).toBe('۱۲٬۵۰۰٬۰۰۰ ریال')
  expect(f.money({ amount: '12500000', currency: 'IRR' }, 'toman')).toBe('۱٬۲۵۰٬۰۰۰ تومان')
  expect(f.money({ amount: '15', currency: 'IRR' }, 'toman')).toBe('۱٫۵ تومان')
  expect(f.amountTyped('۱۲٬۵۰۰', 'toman')).toBe('125000')
})
test('numbers', () => {
  expect(f.number(12500)).toBe('۱۲٬۵۰۰')
  expect(f.number('3.5')).toBe('۳٫۵')
  expect(f.percent(0.87)).toBe('۸۷٪')
  expect(f.part(10, 42)).toBe('۱۰ از ۴۲')
  expect(asciiDigits('HP-۲۴-١٠')).toBe('HP-24-10')
  expect(phone('+989701234567')).toBe('۰۹۷۰ ۱۲۳ ۴۵۶۷')
})
test('Jalali dates in the right order', () => {
  expect(f.longDate('2026-11-23')).toBe('دوشنبه ۲ آذر ۱۴۰۵')
  expect(f.shortDate('2026-11-23')).toBe('۱۴۰۵/۰۹/۰۲')
  expect(f.nearDate('2026-11-23T20:00:00.000Z', now)).toBe('امروز')
  expect(f.nearDate('2026-11-23T21:00:00.000Z', now)).toBe('فردا') // past midnight in Tehran
  expect(f.nearDate('2026-11-26', now)).toBe('پنجشنبه ۵ آذر')
  expect(f.nearDate('2027-03-21', now)).toBe('۱ فروردین ۱۴۰۶')
  expect(f.dateRange('2026-11-23', '2026-11-26')).toBe('۲ تا ۵ آذر')
  expect(f.longDate('2025-03-20')).toBe('پنجشنبه ۳۰ اسفند ۱۴۰۳') // a leap year's last day
})
test('times', () => {
  expect(f.time('2026-11-23T11:00:00.000Z')).toBe('ساعت ۱۴:۳۰')
  expect(f.aboutTime('14:30')).toBe('حدود ساعت ۱۴:۳۰')
  expect(f.window('09:00', '12:00')).toBe('ساعت ۹ تا ۱۲')
  expect(f.duration(80)).toBe('۱ ساعت و ۲۰ دقیقه')
  expect(f.minutesOf('PT1H30M')).toBe(90)
  expect(f.civilDate('2026-11-23T21:00:00.000Z')).toBe('2026-11-24')
})
