/* A bar per day or group, drawn in the reading direction, with a sentence and a table of the same numbers. */
import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { lang } from '@/lib/i18n'
import { common } from '@/lib/texts'

export interface Bar {
  label: string
  value: number
  /** What people read; the number itself when absent. */
  text: string
}
const WIDTH = 480,
  HEIGHT = 180,
  FOOT = 22
export function Bars({
  title,
  sentence,
  bars,
  valueLabel,
}: {
  title: string
  /** What the chart shows, in words. */
  sentence: string
  bars: readonly Bar[]
  valueLabel: string
}) {
  const id = useId()
  const x = scaleBand(
    bars.map((_, i) => i),
    lang === 'fa' ? [WIDTH, 0] : [0, WIDTH],
  ).padding(0.3)
  const y = scaleLinear([0, Math.max(1, ...bars.map((b) => b.value))], [HEIGHT - FOOT, 18])
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id} className="mb-2 text-sm">
        <span className="font-semibold">{title}. </span>
        <span className="text-muted">{sentence}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden className="w-full text-[11px]">
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="var(--line)" />
        {bars.map((b, i) => (
          <g key={b.label}>
            <rect
              x={x(i)}
              y={y(b.value)}
              width={x.bandwidth()}
              height={HEIGHT - FOOT - y(b.value)}
              rx={3}
              fill="var(--series-1)"
            />
            <text
              x={(x(i) ?? 0) + x.bandwidth() / 2}
              y={y(b.value) - 5}
              textAnchor="middle"
              fill="var(--text)"
            >
              {b.text}
            </text>
            <text
              x={(x(i) ?? 0) + x.bandwidth() / 2}
              y={HEIGHT - 6}
              textAnchor="middle"
              fill="var(--text-muted)"
            >
              {b.label}
            </text>
          </g>
        ))}
      </svg>
      <details className="text-sm">
        <summary className="text-accent-text">{common.details}</summary>
        <table className="mt-2 w-full">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="text-start font-medium">
                {title}
              </th>
              <th scope="col" className="text-right font-medium">
                {valueLabel}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((b) => (
              <tr key={b.label}>
                <th scope="row" className="text-start font-normal">
                  {b.label}
                </th>
                <td className="text-right tabular-nums">{b.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
