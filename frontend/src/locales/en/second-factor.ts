import { plural } from '@/lib/i18n'

export const secondFactor = {
  title: 'Two-step sign-in',
  lead: 'With the code of an app on your phone, a password that leaked opens nothing.',
  set_up: 'Set up two-step sign-in',
  must: 'Your role needs it. It takes a minute and an authenticator app on your phone.',
  scan: 'Open an authenticator app on your phone and scan this picture.',
  qr: 'QR code for the authenticator app',
  by_hand: 'Or type this key into the app:',
  code: 'Code from the app',
  code_help: 'The six digits that the app shows now.',
  need_code: 'Enter the code from the app',
  turn_on: 'Turn on',
  turn_off: 'Turn off',
  is_on: 'Two-step sign-in is on.',
  is_off: 'Two-step sign-in is off.',
  required: 'Your role must have it.',
  on_since: (day: string) => `On since ${day}.`,
  codes: 'Recovery codes',
  codes_lead:
    'Each code signs you in once if your phone is gone. Keep them where you would look then; they’re shown only now.',
  codes_left: (n: number) =>
    plural(n, {
      '=0': 'No recovery code is left.',
      one: 'One recovery code is left.',
      other: '# recovery codes are left.',
    }),
  few_codes: 'Make new recovery codes before the last one is used.',
  new_codes: 'New recovery codes',
  save_codes: 'Save as a file',
  codes_kept: 'I’ve kept them',
}
