import { expect, test } from 'vitest'
import { compare, isNone, minus, pieces, quantity, sumOf } from '../src/lib/quantity'

test('what is typed becomes the contract’s form', () => {
  expect(quantity('۱٫۵۰')).toBe('1.5')
  expect(quantity('1,250')).toBe('1250')
  expect(quantity('۱٬۲۵۰٫۵')).toBe('1250.5')
  expect(quantity('1,5')).toBe('1.5')
  expect(quantity(' ۱۲ ')).toBe('12')
  expect(quantity('۱۰')).toBe('10')
  expect(quantity('2.000')).toBe('2')
})
test('thousandths are added exactly', () => {
  expect(sumOf(['0.1', '0.2'])).toBe('0.3')
  expect(sumOf([])).toBe('0')
  expect(sumOf(['999999999999999', '0.001'])).toBe('999999999999999.001')
  expect(minus('1', '1.25')).toBe('-0.25')
  expect(minus('10', '7')).toBe('3')
})
test('more, less and none', () => {
  expect(compare('2', '10')).toBe(-1)
  expect(compare('1.5', '1.500')).toBe(0)
  expect(compare('0', '-1')).toBe(1)
  expect(isNone('0')).toBe(true)
  expect(isNone('0.001')).toBe(false)
})
test('only whole numbers are pieces', () => {
  expect(pieces('3')).toBe(3)
  expect(pieces('1.5')).toBeUndefined()
  expect(pieces('-1')).toBeUndefined()
  expect(pieces('')).toBeUndefined()
})
