import { plural } from '@/lib/i18n'

/** `words` are what people may call a setting: they are searched, never shown. */
export const settings = {
  title: 'Settings',
  lead: 'What the organization is, who works in it, and by which rules.',
  search: 'What would you like to set?',
  found: (n: number) =>
    plural(n, { '=0': 'no setting', one: '# setting found', other: '# settings found' }),
  nothing: 'No setting by these words',
  nothing_hint: 'Try another word, for example "hours", "password" or "price".',
  sections: {
    start: 'To begin with',
    house: 'The organization',
    people: 'People',
    catalogue: 'Catalogue',
    time: 'Time',
    promises: 'Promises and templates',
    money: 'Money',
    system: 'The system',
  },
  items: {
    organization: {
      title: 'Organization',
      hint: 'Name, phone, opening hours, colours, logo',
      words: 'company brand address contact letterhead profile public telephone mail email',
    },
    branches: {
      title: 'Branches',
      hint: 'Offices and where they’re reached',
      words: 'office location shop site department city',
    },
    territories: {
      title: 'Service areas',
      hint: 'Which provinces and cities each branch serves',
      words: 'territory region zone map where district',
    },
    organizations: {
      title: 'Other organizations',
      hint: 'Manufacturer, dealers, contractors',
      words: 'partner company legal entity agency subcontractor',
    },
    accounts: {
      title: 'Accounts',
      hint: 'Who may sign in, their roles and limits',
      words: 'user login permission access right invite password role discount goodwill limit lock',
    },
    employees: {
      title: 'Employees',
      hint: 'People, their skills and when they’re away',
      words: 'staff technician skill certificate holiday leave sick absence vacation',
    },
    own: {
      title: 'Your account',
      hint: 'Devices, password, language, theme, amounts',
      words:
        'my profile session sign out dark contrast language persian english toman rial density',
    },
    families: {
      title: 'Product families',
      hint: 'What you service',
      words: 'product group category kind danger gas',
    },
    models: {
      title: 'Product models',
      hint: 'Models, their skills and warranty',
      words: 'product type appliance device goods',
    },
    symptoms: {
      title: 'Symptoms',
      hint: 'Customers’ words and technicians’ words',
      words: 'problem complaint fault trouble customer says dangerous',
    },
    fault_codes: {
      title: 'Fault codes',
      hint: 'Condition, section, defect, repair, cause',
      words: 'error defect diagnosis cause repair code',
    },
    service_codes: {
      title: 'Labour codes',
      hint: 'Operations with their standard time',
      words: 'work labour operation minutes duration wage time',
    },
    items: {
      title: 'Items',
      hint: 'Parts and materials',
      words: 'spare part stock material goods sku serial',
    },
    skills: {
      title: 'Skills',
      hint: 'What people must be able to do',
      words: 'certificate qualification training licence ability expiry',
    },
    reasons: {
      title: 'Reasons',
      hint: 'For cancelling, holding, refusing; who bears the cost',
      words: 'why cancel hold reject decline cause',
    },
    calendars: {
      title: 'Working calendars',
      hint: 'Hours of each weekday, Thursdays, special days',
      words: 'opening hours office time shift thursday friday ramadan closed day',
    },
    holidays: {
      title: 'Public holidays',
      hint: 'The days that come with the country',
      words: 'nowruz closed day off calendar religious',
    },
    sla: {
      title: 'Service-time commitments',
      hint: 'By when we answer, arrive and finish',
      words: 'sla deadline due response arrival resolution promise escalation late',
    },
    policies: {
      title: 'Warranty policies',
      hint: 'What is covered, how long, and what is excluded',
      words: 'cover months exclusion guaranty terms conditions card',
    },
    surveys: {
      title: 'Survey questions',
      hint: 'What customers are asked afterwards',
      words: 'satisfaction csat nps question feedback score',
    },
    jobs: {
      title: 'Job templates',
      hint: 'Tasks, parts and time by symptom',
      words: 'job plan standard work kit',
    },
    checklists: {
      title: 'Checklists',
      hint: 'What is done and measured on a visit',
      words: 'steps safety test photo signature visit form',
    },
    price_books: {
      title: 'Price books',
      hint: 'Labour, parts, travel and fees',
      words: 'price tariff rate fee cost travel surcharge raise percent inflation money',
    },
    price_zones: {
      title: 'Price zones',
      hint: 'Where prices differ',
      words: 'region factor price area',
    },
    tax_rates: {
      title: 'Tax rates',
      hint: 'Value added tax from which day on',
      words: 'vat tax percent',
    },
    health: {
      title: 'Health',
      hint: 'What works, backups, checks, what is slow',
      words: 'backup restore disk database status monitoring queue worker slow check mail sms test',
    },
    audit: {
      title: 'Audit records',
      hint: 'Who did what, and who was refused',
      words: 'log history trace evidence chain who changed failed sign in security',
    },
    presets: {
      title: 'Presets',
      hint: 'A ready catalogue, codes and calendars to begin with',
      words: 'sample template import start default load',
    },
  },
}
