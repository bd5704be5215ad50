import type { AnyRoute } from '@tanstack/react-router'

export const desk: readonly AnyRoute[] = []
