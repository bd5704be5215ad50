import { body, client, type Schemas } from '@/lib/api'

export type DaySummary = Schemas['DaySummary']
export type Figure = Schemas['DayFigure']
export type FigureKey = Schemas['DayFigureKey']
export type Rows = Schemas['DayRows']

export const getDaySummary = (signal: AbortSignal) => body(client.GET('/day-summary', { signal }))
