/* Whether shortcuts are on; apart from what they do, which only the staff's pages need. */
const OFF = 'vafa:hotkeys-off'
export const hotkeysOn = (): boolean => localStorage.getItem(OFF) === null
export const setHotkeys = (on: boolean): void =>
  on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1')
