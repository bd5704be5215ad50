import type { Ref } from 'react'
import { common } from '@/lib/texts'
import { worded } from './words'

/** Says how many things are wrong, lists them as links to their fields, and takes the focus after a failed submit. */
export function ErrorSummary({
  ref,
  fields,
  others,
  wait = 0,
  code,
}: {
  ref: Ref<HTMLDivElement>
  fields: readonly { name: string; text: string }[]
  others: readonly string[]
  /** Seconds to wait, from the form. */
  wait?: number
  /** `trace_id`, shown for failures of ours. */
  code?: string | undefined
}) {
  const n = fields.length + others.length
  if (n === 0) return null
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-md border-s-4 border-danger bg-danger-soft px-4 py-3 text-danger"
    >
      {fields.length > 0 && <p className="font-semibold">{common.wrong(n)}</p>}
      <ul className={fields.length > 0 ? 'mt-1 list-disc ps-5 text-sm' : ''}>
        {fields.map((f) => (
          <li key={f.name}>
            <button
              type="button"
              className="min-h-6 py-0.5 text-start underline underline-offset-4 pointer-coarse:min-h-11"
              onClick={() => document.querySelector<HTMLElement>(`[name="${f.name}"]`)?.focus()}
            >
              {worded(f.text)}
            </button>
          </li>
        ))}
        {others.map((text) => (
          <li key={text}>{worded(text)}</li>
        ))}
      </ul>
      {wait > 0 && <p className="mt-1 text-sm">{common.wait(wait)}</p>}
      {code && (
        <p className="mt-1 text-xs">
          {common.support_code}: <bdi>{code}</bdi>
        </p>
      )}
    </div>
  )
}
