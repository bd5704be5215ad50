import type { AnyRoute } from '@tanstack/react-router'

export const dispatch: readonly AnyRoute[] = []
