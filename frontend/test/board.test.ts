/* The arithmetic of the board's day: places along the line, steps of the arrows, promises. */
import { expect, test } from 'vitest'
import {
  addDays,
  arrow,
  clockOfMinute,
  dayOf,
  holds,
  instantAt,
  isDate,
  lanesOf,
  minuteAt,
  minuteOf,
  placeIn,
  promises,
} from '../src/features/board/plan'

const day = dayOf('2026-11-24', 'Asia/Tehran')
const range = { from: 8 * 60, to: 18 * 60 }

test('a day is measured from its own midnight', () => {
  expect(instantAt(day, 9 * 60)).toBe('2026-11-24T05:30:00.000Z')
  expect(minuteOf(day, '2026-11-24T05:30:00.000Z')).toBe(540)
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
  expect([isDate('2026-02-29'), isDate('x'), isDate('2028-02-29')]).toEqual([false, false, true])
})
test('what lies outside the hours has no place; what crosses them is cut', () => {
  expect(placeIn(range, 0, 8 * 60)).toBeUndefined()
  expect(placeIn(range, 7 * 60, 9 * 60)).toEqual({ insetInlineStart: '0%', inlineSize: '10%' })
})
test('the line runs the reading way', () => {
  const line = { left: 100, right: 1100 }
  expect(minuteAt(range, line, 200, false)).toBe(9 * 60)
  expect(minuteAt(range, line, 1000, true)).toBe(9 * 60)
  expect(minuteAt(range, line, 204, false)).toBe(9 * 60) // by quarters
  expect(minuteAt(range, line, 5000, false)).toBe(18 * 60 - 15)
  expect(arrow('ArrowRight', false)).toEqual({ minutes: 15, rows: 0 })
  expect(arrow('ArrowLeft', true)).toEqual({ minutes: 15, rows: 0 })
  expect(arrow('ArrowUp', true)).toEqual({ minutes: 0, rows: -1 })
  expect(arrow('KeyA', true)).toBeUndefined()
})
test('stretches that meet stand below each other', () => {
  expect(
    lanesOf([
      [600, 660],
      [540, 630],
      [660, 700],
    ]),
  ).toEqual([1, 0, 0])
})
test('a promise is a wish that is kept, else a part of the day, else two hours', () => {
  const wish = { date: day.date, from: '09:00', to: '12:00', time_zone: day.zone }
  const other = { ...wish, date: '2026-11-25' }
  expect(promises(day, 9 * 60 + 45, [other, wish])).toEqual([
    wish,
    { date: day.date, from: '09:30', to: '11:30', time_zone: day.zone },
  ])
  expect(promises(day, 23 * 60, []).map((w) => w.to)).toEqual(['24:00'])
  expect(holds(wish, day.date, 12 * 60)).toBe(false)
  expect(clockOfMinute(24 * 60)).toBe('24:00')
})
