import { expect, test } from 'vitest'
import { failureOf, fieldOf } from '../src/lib/form'
import { Problem, type ProblemBody } from '../src/lib/problem'

const problem = (errors: ProblemBody['errors']) =>
  new Problem({
    type: 'about:blank',
    status: 422,
    code: 'validation_failed',
    title: 'Not accepted',
    errors,
  })

test('a pointer names a field, also in a list and with escapes', () => {
  expect(fieldOf('/serial_number')).toBe('serial_number')
  expect(fieldOf('/lines/3/quantity')).toBe('lines.3.quantity')
  expect(fieldOf('/a~1b~0c')).toBe('a/b~c')
})
test('no server error is lost', () => {
  const f = failureOf(
    problem([
      { pointer: '/serial_number', code: 'x', detail: 'one' },
      { pointer: '/hidden', code: 'x', detail: 'two' },
      { code: 'x', detail: 'three' },
      { pointer: '/lines/3/quantity', code: 'x', detail: 'four' },
      { pointer: '/contact/phone', code: 'x', detail: 'five' },
    ]),
    { serial_number: '', lines: [], phone: '' },
    { 'contact.phone': 'phone' },
  )
  expect(f.fields).toEqual({ serial_number: 'one', 'lines.3.quantity': 'four', phone: 'five' })
  expect(f.others).toEqual(['two', 'three'])
  expect(failureOf(problem([]), {}).others).toEqual(['Not accepted'])
})
