/* Quantities are decimal strings of at most three decimals; they are counted in thousandths, never as floats. */
import { asciiDigits } from './digits'

/** What was typed, as the contract writes it: a point, no closing zeros. "1,250" is grouped, "1,5" is one and a half. */
export function quantity(text: string): string {
  const typed = asciiDigits(text).replace(/\s/g, '')
  const grouped = /^-?\d{1,3}([,٬]\d{3})+([.٫]\d*)?$/.test(typed)
  const plain = (grouped ? typed.replace(/[,٬]/g, '') : typed)
    .replace(/[٫,]/, '.')
    .replace(/٬/g, '')
  return plain.includes('.') ? plain.replace(/0+$/, '').replace(/\.$/, '') : plain
}
/** In thousandths; what is no quantity counts as nothing. */
function thousandths(q: string): bigint {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(q) ?? []
  if (whole === '') return 0n
  const size = BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0'))
  return sign ? -size : size
}
function written(n: bigint): string {
  const size = n < 0n ? -n : n
  const part = String(size % 1000n).padStart(3, '0')
  return quantity(`${n < 0n ? '-' : ''}${size / 1000n}.${part}`)
}
export const sumOf = (quantities: readonly string[]): string =>
  written(quantities.reduce((sum, q) => sum + thousandths(q), 0n))
export const minus = (a: string, b: string): string => written(thousandths(a) - thousandths(b))
/** Below zero where `a` is less than `b`. */
export const compare = (a: string, b: string): number => {
  const d = thousandths(a) - thousandths(b)
  return d < 0n ? -1 : d > 0n ? 1 : 0
}
export const isNone = (q: string): boolean => thousandths(q) === 0n
/** A whole, positive number of pieces, or undefined: so many serials are asked for. */
export function pieces(q: string): number | undefined {
  const n = thousandths(q)
  return n > 0n && n % 1000n === 0n ? Number(n / 1000n) : undefined
}
