/* What a portal puts at the end of every list's filter bar. */
import { createContext, type ReactNode } from 'react'

export const ListTools = createContext<ReactNode>(undefined)
