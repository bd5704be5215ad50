/* Moving between pages without knowing which router the portal has. */
type Portal = 'customer' | 'staff' | 'technician'
export const portalOf = (path: string): Portal =>
  /^\/staff(\/|$|\?)/.test(path)
    ? 'staff'
    : /^\/technician(\/|$|\?)/.test(path)
      ? 'technician'
      : 'customer'

interface Options {
  replace?: boolean
}
let within: ((to: string, o: Options) => void) | undefined
/** A portal gives its router's push once, in main.tsx. */
export const setNavigate = (push: (to: string, o: Options) => void): void => {
  within = push
}
/** Another portal is another page; inside one nothing reloads. */
export const staysHere = (to: string): boolean =>
  within !== undefined && to.startsWith('/') && portalOf(to) === portalOf(location.pathname)
export function navigate(to: string, o: Options = {}): void {
  if (staysHere(to)) within?.(to, o)
  else if (o.replace) location.replace(to)
  else location.assign(to)
}
