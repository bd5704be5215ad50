import type { Group } from './api'

/** The visit's steps in the order of the work: one group of the checklist each. */
export const STEPS = [
  'safety',
  'unit',
  'diagnosis',
  'price',
  'work',
  'test',
  'handover',
] as const satisfies readonly Group[]
export const isStep = (s: string): s is Group => (STEPS as readonly string[]).includes(s)
export const stepPath = (visit: string, step: Group): string =>
  `/technician/visits/${visit}/${step}`
