import { beforeAll, expect, test, vi } from 'vitest'

let f: typeof import('../src/lib/format')
let phone: typeof import('../src/lib/digits').phone
beforeAll(async () => {
  vi.stubGlobal('document', {
    documentElement: { lang: 'en' },
    querySelector: () => null,
    cookie: '',
  })
  f = await import('../src/lib/format')
  phone = (await import('../src/lib/digits')).phone
})
const now = '2026-11-23T07:00:00.000Z'
test('the English half of the wording table', () => {
  expect(f.money({ amount: '12500000', currency: 'IRR' })).toBe('12,500,000 rials')
  expect(f.money({ amount: '12500000', currency: 'IRR' }, 'toman')).toBe('1,250,000 tomans')
  expect(f.percent(0.87)).toBe('87%')
  expect(f.part(10, 42)).toBe('10 of 42')
  expect(f.longDate('2026-11-23')).toBe('Monday 23 November 2026')
  expect(f.shortDate('2026-09-23')).toBe('23 Sep 2026')
  expect(f.nearDate('2026-11-26', now)).toBe('Thursday 26 November')
  expect(f.nearDate('2026-11-24', now)).toBe('tomorrow')
  expect(f.time('2026-11-23T11:00:00.000Z')).toBe('14:30')
  expect(f.aboutTime('14:30')).toBe('around 14:30')
  expect(f.window('09:00', '12:00')).toBe('9:00–12:00')
  expect(f.dateRange('2026-11-23', '2026-11-26')).toBe('23–26 November')
  expect(f.duration(80)).toBe('1 h 20 min')
  expect(phone('+989701234567')).toBe('0970 123 4567')
})
