/*
 * A bar per group, drawn in the reading direction within the table of its numbers: what is seen is what is read. Each
 * row may lead to what it counts.
 */
import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { lang } from '@/lib/i18n'
import { Link } from '../link'

export interface Bar {
  label: string
  value: number
  /** What people read. */
  text: string
  to?: string | undefined
}
export function Bars({
  sentence,
  bars,
  groupLabel,
  valueLabel,
}: {
  /** What the chart shows, in words. */
  sentence: string
  bars: readonly Bar[]
  groupLabel: string
  valueLabel: string
}) {
  const id = useId()
  const width = scaleLinear([0, Math.max(1, ...bars.map((b) => b.value))], [0, 100])
  return (
    <figure>
      <figcaption id={id} className="mb-2 text-sm text-muted">
        {sentence}
      </figcaption>
      <table aria-describedby={id} className="w-full text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{groupLabel}</th>
            <th scope="col">{valueLabel}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((b) => (
            <tr key={b.label} className="relative hover:bg-hover">
              <th scope="row" className="h-8 w-px pe-3 text-start font-normal whitespace-nowrap">
                {b.to ? (
                  <Link
                    to={b.to}
                    className="inline-block leading-7 underline-offset-4 after:absolute after:inset-0 hover:underline"
                  >
                    {b.label}
                  </Link>
                ) : (
                  b.label
                )}
              </th>
              <td className="w-full">
                <span className="flex items-center gap-2">
                  <svg
                    aria-hidden
                    viewBox="0 0 100 1"
                    preserveAspectRatio="none"
                    className="h-3 w-0 flex-1"
                  >
                    <rect
                      x={lang === 'fa' ? 100 - width(b.value) : 0}
                      width={width(b.value)}
                      height={1}
                      fill="var(--series-1)"
                    />
                  </svg>
                  <span className="min-w-10 text-right tabular-nums">{b.text}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
