/*
 * Text that people typed, that products are called by or that the server put together: what is in the other script is
 * marked as such, so that it reads in its own direction and by its own voice. Bare numbers take the page's digits.
 */
import { Fragment, type ReactNode } from 'react'
import { digits } from '@/lib/digits'
import { lang } from '@/lib/i18n'

const LATIN = /[A-Za-z0-9](?:[A-Za-z0-9 ._/+:#@&’'-]*[A-Za-z0-9])?/g
/** Up to its last letter, or to the figure that ends the text: «پلاک 28». */
const PERSIAN = /[\u0600-\u06ff](?:[\u0600-\u06ff\u200c\s\d.()-]*(?:[\u0600-\u06ff]|\d$))?/g

export function Words({ children }: { children: string }) {
  const other = lang === 'fa' ? LATIN : PERSIAN
  const runs = [...children.matchAll(other)]
  if (runs.length === 0) return children
  // Its marks of punctuation are Persian too.
  if (lang === 'en' && !/[A-Za-z]/.test(children)) return <bdi lang="fa">{children}</bdi>
  let at = 0
  return (
    <>
      {runs.map((m) => {
        const before = children.slice(at, m.index)
        at = m.index + m[0].length
        return (
          <Fragment key={m.index}>
            {before}
            {lang === 'fa' && !/[A-Za-z]/.test(m[0]) ? (
              digits(m[0])
            ) : (
              <bdi lang={lang === 'fa' ? 'en' : 'fa'}>{m[0]}</bdi>
            )}
          </Fragment>
        )
      })}
      {children.slice(at)}
    </>
  )
}
/** Where a piece of text or of page may stand. */
export const worded = (node: ReactNode): ReactNode =>
  typeof node === 'string' ? <Words>{node}</Words> : node
