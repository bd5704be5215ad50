/* Every internal link: a real `href` for a new tab, the router for a plain click. */
import type { MouseEvent, ReactNode } from 'react'
import { navigate, staysHere } from '@/lib/navigate'
import { buttonLook, type ButtonKind } from './native'

interface Props {
  to: string
  children: ReactNode
  className?: string | undefined
  'aria-current'?: 'page' | 'step' | undefined
  'aria-label'?: string | undefined
  onClick?: (() => void) | undefined
  /** It stands for a row of a list: `j` and `k` walk from one to the next. */
  row?: boolean | undefined
}
export function Link({ to, onClick, children, row, ...rest }: Props) {
  const follow = (e: MouseEvent) => {
    onClick?.()
    if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey)
      return
    if (!staysHere(to)) return
    e.preventDefault()
    navigate(to)
  }
  return (
    <a href={to} onClick={follow} data-row={row || undefined} {...rest}>
      {children}
    </a>
  )
}
/** In running text. */
export const TextLink = (p: Props) => (
  <Link
    {...p}
    className={`text-accent-text underline-offset-4 hover:underline ${p.className ?? ''}`}
  />
)
/** Looks like a button, goes somewhere. */
export const LinkButton = ({
  kind = 'secondary',
  wide,
  ...p
}: Props & { kind?: ButtonKind; wide?: boolean }) => (
  <Link {...p} className={`${buttonLook(kind)} ${wide ? 'w-full' : ''} ${p.className ?? ''}`} />
)
