/* A modal in which combo boxes and date pickers may open. Same props as ui/dialog.tsx. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { common } from '@/lib/texts'
import { IconButton } from '../native'
import { worded } from '../words'

export function Dialog({
  title,
  open,
  onClose,
  children,
  wide = false,
}: {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  wide?: boolean
}) {
  return (
    <ModalOverlay
      isOpen={open}
      isDismissable
      onOpenChange={(o) => !o && onClose()}
      className="fixed inset-0 z-40 grid place-items-center overflow-y-auto bg-scrim p-4"
    >
      <Modal
        className={`appear w-full rounded-lg border border-line bg-surface shadow-3 ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
      >
        <AriaDialog className="p-5 outline-none">
          <div className="mb-3 flex items-start gap-3">
            <Heading slot="title" level={2} className="me-auto text-lg font-semibold">
              {worded(title)}
            </Heading>
            <span className="-me-2 -mt-1.5">
              <IconButton label={common.close} onClick={onClose}>
                <X aria-hidden className="size-5" />
              </IconButton>
            </span>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
