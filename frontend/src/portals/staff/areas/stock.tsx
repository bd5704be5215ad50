import type { AnyRoute } from '@tanstack/react-router'

export const stock: readonly AnyRoute[] = []
