import { plural } from '@/lib/i18n'

/** The shell and the first page: all that is downloaded before anything is pressed. */
export const customer = {
  home: 'Home',
  main: 'Main',
  my: 'Requests',
  settings: 'Look and language',
  accessibility: 'Accessibility',
  staff: 'Staff sign-in',
  hours: 'Opening hours',
  call: (phone: string) => `Call ${phone}`,
  title: 'What’s wrong?',
  lead: 'Tell us in three minutes; we text you a link to follow every step.',
  choose_family: 'Choose the product',
  serial: 'Or start with the serial number',
  serial_help: 'It stands on the label at the back or side of the product.',
  start: 'Continue',
  danger: 'Gas smell, smoke or an electric shock?',
  danger_hint: 'See first what keeps you safe.',
  danger_link: 'What to do now',
  next_title: 'What happens next',
  next: [
    'You get a number and a link by SMS.',
    'We confirm the visit’s time by SMS.',
    'The technician tells you the cost before starting.',
    'You sign only after the test; the repair has its own warranty.',
  ],
  need_help: 'Would you rather talk to us?',
  open_requests: 'Your open requests',
  follow: 'Follow',
  resume: 'Your request isn’t sent yet',
  resume_link: 'Continue the request',
  more_open: (n: number) =>
    plural(n, { one: 'and # more open request', other: 'and # more open requests' }),
}
