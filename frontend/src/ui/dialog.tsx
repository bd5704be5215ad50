/*
 * The browser's own modal: it holds the focus, closes with Escape and gives the focus back. For money, stock and
 * sending; everything else has an undo. Pop-overs of ui/aria/ don't open inside it: those pages use ui/aria/dialog.tsx.
 */
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { common } from '@/lib/texts'
import { IconButton } from './native'
import { worded } from './words'

export function Dialog({
  title,
  open,
  onClose,
  children,
}: {
  /** The question with its object. */
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const d = ref.current
    if (open && d && !d.open) d.showModal()
    if (!open && d?.open) d.close()
  }, [open])
  return (
    // A press on the backdrop closes as well; Escape is the browser's own.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(e) => e.target === ref.current && ref.current?.close()}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-0 text-start font-normal whitespace-normal text-text shadow-3 backdrop:bg-scrim open:appear max-sm:mb-4"
    >
      {open && (
        <div className="p-5">
          <div className="mb-3 flex items-start gap-3">
            <h2 id={id} className="me-auto text-lg font-semibold">
              {worded(title)}
            </h2>
            <span className="-me-2 -mt-1.5">
              <IconButton label={common.close} onClick={() => ref.current?.close()}>
                <X aria-hidden className="size-5" />
              </IconButton>
            </span>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
/** Primary action last in reading order on a phone's full width, beside each other where there is room. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="mt-5 flex flex-wrap justify-end gap-2 max-sm:*:w-full max-sm:flex-col-reverse">
    {children}
  </div>
)
