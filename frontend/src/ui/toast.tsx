import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { common } from '@/lib/texts'
import { dismiss, toasts, watchToasts } from '@/lib/toasts'
import { worded } from './words'

/** Once per portal, at the end of the shell; `say()` of lib/toasts.ts fills it. */
export function Toasts() {
  const list = useSyncExternalStore(watchToasts, toasts, toasts)
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-50 grid justify-items-center gap-2 p-4"
    >
      {list.map((t) => (
        <div
          key={t.id}
          className="appear pointer-events-auto flex max-w-full items-center gap-3 rounded-md bg-text ps-4 pe-1 text-sm text-surface shadow-2"
        >
          <p className="py-2.5">{worded(t.text)}</p>
          {t.undo && (
            <button
              type="button"
              className="min-h-9 rounded-sm px-2 font-semibold underline underline-offset-4"
              onClick={() => {
                t.undo?.()
                dismiss(t.id)
              }}
            >
              {common.undo}
            </button>
          )}
          <button
            type="button"
            aria-label={common.close}
            className="grid size-9 place-content-center"
            onClick={() => dismiss(t.id)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
    </div>
  )
}
