/** Why nothing can be shown of it. `broken` UTF-8 is for the server, which names the byte. */
export type Unreadable = 'empty' | 'broken' | 'not_a_sheet' | 'too_large'
export class UnreadableSheet extends Error {
  constructor(readonly why: Unreadable) {
    super(why)
  }
}
