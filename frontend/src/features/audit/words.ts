import { t } from './messages'

/** What timelines call an event, where they tell of it; the portal knows. */
export type Words = (event: string) => string | undefined

const own: Readonly<Record<string, string>> = t.events
/** An event without words is shown as it is. */
export const called = (event: string, words: Words): string => words(event) ?? own[event] ?? event
