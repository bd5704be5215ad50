import { expect, test } from 'vitest'
import { eventParser } from '../src/lib/live'
import { pressed } from '../src/lib/hotkeys'
import { parseLook } from '../src/lib/look'

test('an event is read wherever the line was cut', () => {
  const got: [string, string][] = []
  const parse = eventParser((id, data) => got.push([id, data]))
  const stream =
    ': hello\n\nid: 7\ndata: {"kind":"job"}\n\nid:8\r\ndata: {"kind":\r\ndata: "visit"}\r\n\r\n'
  for (const c of stream) parse(c)
  expect(got).toEqual([
    ['7', '{"kind":"job"}'],
    ['8', '{"kind":\n"visit"}'],
  ])
})
test('a shortcut is the place of the key', () => {
  const key = { code: 'KeyK', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }
  expect(pressed(key)).toBe('Mod+KeyK') // whatever letter the layout sends
})
test('an unknown part of the cookie is as if it were not there', () => {
  expect(parseLook('a=1; vafa_ui=fa.dark.compact.toman')).toEqual({
    language: 'fa',
    theme: 'dark',
    density: 'compact',
    money: 'toman',
  })
  expect(parseLook('vafa_ui=de.pink.auto')).toEqual({})
})
