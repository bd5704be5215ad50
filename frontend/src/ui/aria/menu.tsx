import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { buttonLook, type ButtonKind } from '../native'

export interface MenuAction {
  id: string
  label: string
  run: () => void
  /** Why it can't be done now. */
  reason?: string | undefined
}
/** Actions behind one button. */
export function Menu({
  label,
  children,
  actions,
  kind = 'secondary',
}: {
  /** The name of an icon alone. */
  label?: string
  children: ReactNode
  actions: readonly MenuAction[]
  kind?: ButtonKind
}) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label ?? ''} className={buttonLook(kind)}>
        {children}
      </AriaButton>
      <Popover className="appear min-w-48 rounded-md border border-line bg-surface p-1 shadow-2">
        <AriaMenu
          className="outline-none"
          disabledKeys={actions.filter((a) => a.reason !== undefined).map((a) => a.id)}
          onAction={(id) => actions.find((a) => a.id === id)?.run()}
        >
          {actions.map((a) => (
            <MenuItem
              key={a.id}
              id={a.id}
              textValue={a.label}
              className="flex min-h-9 cursor-pointer flex-col justify-center rounded-sm px-3 py-1 outline-none data-disabled:text-faint data-focused:bg-hover"
            >
              {a.label}
              {a.reason && <span className="text-xs text-muted">{a.reason}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
