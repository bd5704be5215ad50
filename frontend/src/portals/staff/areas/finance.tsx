import type { AnyRoute } from '@tanstack/react-router'

export const finance: readonly AnyRoute[] = []
