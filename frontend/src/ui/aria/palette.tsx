/* Ctrl K: pages, records and actions by typing. The caller searches; this only shows and chooses. */
import { Search } from 'lucide-react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { common } from '@/lib/texts'

export interface PaletteGroup {
  id: string
  label: string
  items: readonly { id: string; label: string; detail?: string | undefined; run: () => void }[]
}
export function Palette({
  open,
  onClose,
  label,
  typed,
  onType,
  groups,
  busy,
}: {
  open: boolean
  onClose: () => void
  label: string
  typed: string
  onType: (q: string) => void
  groups: readonly PaletteGroup[]
  busy: boolean
}) {
  const all = groups.flatMap((g) => g.items)
  return (
    <ModalOverlay
      isOpen={open}
      isDismissable
      onOpenChange={(o) => !o && onClose()}
      className="fixed inset-0 z-40 bg-scrim p-4 pt-[12vh]"
    >
      <Modal className="appear mx-auto w-full max-w-xl rounded-lg border border-line bg-surface shadow-3">
        <Dialog aria-label={label} className="outline-none">
          <Autocomplete inputValue={typed} onInputChange={onType} filter={() => true}>
            <SearchField
              aria-label={label}
              autoFocus
              className="flex items-center gap-3 border-b border-line px-4"
            >
              <Search aria-hidden className="size-5 text-muted" />
              <Input
                placeholder={label}
                className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
            </SearchField>
            <Menu
              className="max-h-[50vh] overflow-y-auto p-2 outline-none"
              renderEmptyState={() => (
                <p className="p-4 text-center text-sm text-muted">
                  {busy ? common.loading : common.no_match}
                </p>
              )}
              onAction={(id) => {
                onClose()
                all.find((i) => i.id === id)?.run()
              }}
            >
              {groups
                .filter((g) => g.items.length > 0)
                .map((g) => (
                  <MenuSection key={g.id} id={g.id}>
                    <Header className="px-3 pt-2 pb-1 text-xs font-medium text-muted">
                      {g.label}
                    </Header>
                    {g.items.map((i) => (
                      <MenuItem
                        key={i.id}
                        id={i.id}
                        textValue={i.label}
                        className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 outline-none data-focused:bg-selected"
                      >
                        <span className="me-auto truncate">{i.label}</span>
                        {i.detail && (
                          <span className="truncate text-xs text-muted">
                            <bdi>{i.detail}</bdi>
                          </span>
                        )}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
