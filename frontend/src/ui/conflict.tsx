/* Two versions of one row side by side: what somebody else saved and what is typed here. Only what differs is shown. */
import { desk } from '@/lib/desk-texts'
import type { ReactNode } from 'react'
import { Button } from './native'

export function Conflict({
  rows,
  busy,
  onKeep,
  onDrop,
}: {
  rows: readonly (readonly [label: string, theirs: ReactNode, yours: ReactNode])[]
  busy: boolean
  /** Saves what is typed here on top of the other version. */
  onKeep: () => void
  /** Takes the other version into the form. */
  onDrop: () => void
}) {
  const differing = rows.filter(([, theirs, yours]) => (theirs || '') !== (yours || ''))
  return (
    <section
      aria-label={desk.conflict.title}
      className="rounded-md border border-line bg-sunken p-3 text-sm"
    >
      <p className="font-semibold">{desk.conflict.title}</p>
      <p className="text-muted">{desk.conflict.hint}</p>
      {differing.length > 0 && (
        <table className="mt-2 w-full">
          <thead>
            <tr className="text-muted">
              <td />
              <th scope="col" className="py-1 pe-3 text-start font-medium">
                {desk.conflict.theirs}
              </th>
              <th scope="col" className="py-1 text-start font-medium">
                {desk.conflict.yours}
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map(([label, theirs, yours]) => (
              <tr key={label} className="border-t border-line align-top">
                <th scope="row" className="py-1 pe-3 text-start font-normal text-muted">
                  {label}
                </th>
                <td className="py-1 pe-3 wrap-anywhere">{theirs || '–'}</td>
                <td className="py-1 wrap-anywhere">{yours || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button busy={busy} onClick={onKeep}>
          {desk.conflict.keep}
        </Button>
        <Button onClick={onDrop}>{desk.conflict.drop}</Button>
      </div>
    </section>
  )
}
