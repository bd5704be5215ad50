import { body, client, type Schemas } from '@/lib/api'

export type Message = Schemas['Message']
export const messages = (recipient: string, limit: number, signal: AbortSignal) =>
  body(
    client.GET('/demo/messages', {
      signal,
      params: { query: { limit, ...(recipient && { recipient }) } },
    }),
  )

const LINK = /https?:\/\/[^\s]+/g
export type Piece = { kind: 'text' | 'code'; text: string } | { kind: 'link'; to: string }
/** A text in its parts: links one can follow, and codes, which are written left to right. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  const plain = (part: string) => {
    // The line that the phone's autofill reads.
    const [before = '', autofill] = part.split(/(?=@\S+ #\d+\s*$)/m)
    if (before) found.push({ kind: 'text', text: before })
    if (autofill) found.push({ kind: 'code', text: autofill })
  }
  for (const m of text.matchAll(LINK)) {
    plain(text.slice(at, m.index))
    const to = m[0].replace(/[.،,؛;)]+$/, '')
    found.push({ kind: 'link', to })
    at = m.index + to.length
  }
  plain(text.slice(at))
  return found
}
/** The code of a message: of the autofill line, or of the sentence that says to whom to tell it. */
export const codeOf = (text: string): string | undefined =>
  (/#(\d{4,8})\s*$/m.exec(text) ?? /(?:کد|code) ([\d۰-۹]{4,8})(?![\d۰-۹])/.exec(text))?.[1]
