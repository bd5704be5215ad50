import type { AnyRoute } from '@tanstack/react-router'

export const registry: readonly AnyRoute[] = []
