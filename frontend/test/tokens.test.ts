import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
)
function block(selector: string): Record<string, string> {
  const from = css.indexOf(selector),
    body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!.trim()]),
  )
}
const light = block(':root {'),
  system = block(":root:not([data-theme='light'])"),
  chosen = block(":root[data-theme='dark']"),
  sun = block(":root[data-theme='contrast']")
const luminance = (hex: string) =>
  [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i]!, 0)
const ratio = (a: string, b: string) => {
  const x = luminance(a),
    y = luminance(b)
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

test('dark is the same whether the system or the person asks for it', () =>
  expect(system).toEqual(chosen))

const themes = {
  light: [light, 4.5, 3],
  dark: [{ ...light, ...chosen }, 4.5, 3],
  contrast: [{ ...light, ...sun }, 7, 4.5],
} as const
for (const [theme, [t, text, line]] of Object.entries(themes)) {
  const planes = ['canvas', 'surface', 'sunken', 'hover', 'selected', 'nav-bg'],
    meanings = ['danger', 'warn', 'ok', 'info']
  const states = Object.keys(t).filter((k) => k.startsWith('tone-') && !k.endsWith('-soft'))
  const pairs: [string, string, number][] = [
    ...planes.flatMap((p) =>
      ['text', 'text-muted', 'text-faint', 'accent-text'].map((f): [string, string, number] => [
        f,
        p,
        text,
      ]),
    ),
    ...['canvas', 'surface', 'sunken', 'hover'].flatMap((p) => [
      ...meanings.map((m): [string, string, number] => [m, p, text]),
      ...['focus', 'line-strong'].map((m): [string, string, number] => [m, p, line]),
    ]),
    ...[...meanings, ...states].map((m): [string, string, number] => [m, `${m}-soft`, text]),
    ['on-accent', 'accent', text],
    ['on-accent', 'accent-hover', text],
    ['accent-text', 'accent-soft', text],
    ...[1, 2, 3, 4, 5].map((i): [string, string, number] => [`series-${i}`, 'surface', line]),
  ]
  test(`contrast, ${theme}: text ${text}, controls and lines of charts ${line}`, () =>
    expect(pairs.filter(([a, b, min]) => ratio(t[a]!, t[b]!) < min)).toEqual([]))
}
