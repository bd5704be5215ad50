import { plural } from '@/lib/i18n'

/** Codes read by camera, gun or hand, and pictures. */
export const scan = {
  scan: 'Scan',
  stop: 'Stop the camera',
  hint: 'Hold the camera over the code. Typing works too.',
  torch: 'Light',
  no_camera: 'The camera can’t be used. Type the code.',
  serials: 'Serial numbers',
  add: 'Add',
  counted: (n: string, of: string) => `${n} of ${of} named`,
  remove: (serial: string) => `Take off ${serial}`,
  twice: (serial: string) => `${serial} is in the list already.`,
  enough: 'Every piece has its serial already.',
  stranger: (serial: string) => `${serial} isn’t one of these.`,
  choose: 'Choose from the list',
  photo: {
    add: 'Add photo',
    remove: (name: string) => `Remove ${name}`,
    name: (n: number) => `photo ${n}`,
    unreadable: 'This file can’t be read as a photo; choose a JPEG, PNG or WebP.',
    too_many: (n: number) =>
      plural(n, { one: 'One photo is enough here.', other: 'At most # photos.' }),
    preparing: 'Making the photo smaller…',
  },
}
