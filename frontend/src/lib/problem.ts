/* One kind of failure for the whole app: the server's problem+json, or a local one in the same shape. */
import type { components } from './schema'

export type ProblemBody = components['schemas']['Problem']
type ServerCode = components['schemas']['ProblemCode']
/** What only the browser can know. Their words stand in locales/{fa,en}/common.ts. */
export type LocalCode = 'offline' | 'unreadable'
export type Code = ServerCode | LocalCode

export class Problem extends Error {
  override name = 'Problem'
  constructor(
    readonly body: Omit<ProblemBody, 'code'> & { code: Code },
    /** Seconds, from `Retry-After`. */
    readonly retryAfter?: number,
  ) {
    super(body.title)
  }
  get code(): Code {
    return this.body.code
  }
  get status(): number {
    return this.body.status
  }
  /** The connection failed or the server is busy: the same call may work in a moment. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}
export const local = (status: number, code: LocalCode): Problem =>
  new Problem({ type: 'about:blank', status, code, title: code, errors: [] })

export const isAbort = (x: unknown): boolean =>
  x instanceof DOMException && (x.name === 'AbortError' || x.name === 'TimeoutError')
