import type { Role, SignedIn } from '@/lib/session'

/** Where a person starts. */
export function homeOf(signedIn: SignedIn): string {
  const roles: readonly Role[] = signedIn.account?.roles ?? []
  if (roles.some((r) => r !== 'customer' && r !== 'technician')) return '/staff'
  return roles.includes('technician') ? '/technician' : '/my'
}
/** Only addresses of our own, so that a link can't send a person elsewhere. */
export function safeNext(next: string | null | undefined): string | undefined {
  return next && /^\/(?![/\\])/.test(next) ? next : undefined
}
