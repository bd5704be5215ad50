/* The way to a new row of a list: a button or link at its head, and `n`. */
import { Plus } from 'lucide-react'
import { useHotkeys } from '@/lib/hotkeys'
import { navigate } from '@/lib/navigate'
import { LinkButton } from './link'
import { Button } from './native'

type Props = { label: string } & ({ to: string } | { onClick: () => void })
export function Add(p: Props) {
  useHotkeys([
    { keys: 'KeyN', label: p.label, run: () => ('to' in p ? navigate(p.to) : p.onClick()) },
  ])
  const inner = (
    <>
      <Plus aria-hidden className="size-4" />
      {p.label}
    </>
  )
  return 'to' in p ? (
    <LinkButton to={p.to} kind="primary">
      {inner}
    </LinkButton>
  ) : (
    <Button kind="primary" onClick={p.onClick}>
      {inner}
    </Button>
  )
}
