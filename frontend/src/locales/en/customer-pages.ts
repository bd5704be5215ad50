export const customerPages = {
  unit: {
    title: 'Your product',
    serial: 'Serial number',
    request: 'Report a fault',
    active: (until: string) => `Under warranty until ${until}`,
    expired: (on: string) => `The warranty ended on ${on}`,
    other: 'No warranty dates are known',
    exclusions: 'What the warranty doesn’t pay for',
    unknown: 'We don’t know this serial yet',
    unknown_hint: 'You can still report a fault; a photo of the label helps us.',
  },
  survey: {
    about: (product: string, date: string) => `${product}, ${date}`,
    send: 'Send answers',
    sent: 'Thank you for your answers',
    sent_hint: 'They are final and go to those who can change something.',
    call: (when: string) => `We’ll call you by ${when} to put it right.`,
    answered: 'You have already answered',
    answered_hint: 'Thank you. An answer is final.',
    wrong: 'This link doesn’t open a survey',
    wrong_hint: 'It may be mistyped or its time is over.',
    need: 'Please answer this question',
    yes: 'Yes',
    no: 'No',
    until: (date: string) => `You can answer until ${date}.`,
    scale: (n: string, max: string) => `${n} of ${max}`,
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: (name: string) =>
      `${name} wants everybody to reach its service, whatever device, sight, hearing or hand they have.`,
    standard_title: 'What we hold ourselves to',
    standard:
      'These pages are made to follow WCAG 2.2 at level AA, in Persian and in English, in the light, dark and high-contrast look.',
    method_title: 'How it was checked',
    method:
      'On 24 November 2026, by the makers: each page by automatic checks on a desktop and a phone in both languages, and by keyboard alone.',
    gaps_title: 'What we know is missing',
    gaps: [
      'A signature on the technician’s screen needs a finger or a mouse; a code by SMS does the same.',
      'No person who works with a screen reader every day has tested the pages yet.',
      'Photos that customers send have no description.',
    ],
    contact_title: 'Tell us',
    contact:
      'If something keeps you from our service, call us; we take your request by phone and answer within two working days.',
  },
}
