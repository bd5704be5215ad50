import type { AnyRoute } from '@tanstack/react-router'

export const oversight: readonly AnyRoute[] = []
