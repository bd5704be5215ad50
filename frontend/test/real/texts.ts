/* The catalogues of both languages, as the tests say what they look for. */
import { board as boardEn } from '../../src/locales/en/board'
import { common as commonEn } from '../../src/locales/en/common'
import { customer as homeEn } from '../../src/locales/en/customer'
import { customerAccount as accountEn } from '../../src/locales/en/customer-account'
import { customerInvoices as invoicesEn } from '../../src/locales/en/customer-invoices'
import { customerPages as pagesEn } from '../../src/locales/en/customer-pages'
import { customerRequest as requestEn } from '../../src/locales/en/customer-request'
import { customerTracking as trackingEn } from '../../src/locales/en/customer-tracking'
import { daySummary as dayEn } from '../../src/locales/en/day-summary'
import { demoMessages as postEn } from '../../src/locales/en/demo-messages'
import { desk as deskEn } from '../../src/locales/en/desk'
import { invoices as billingEn } from '../../src/locales/en/invoices'
import { jobs as jobsEn } from '../../src/locales/en/jobs'
import { parties as partiesEn } from '../../src/locales/en/parties'
import { serviceRequests as requestsEn } from '../../src/locales/en/service-requests'
import { signIn as signInEn } from '../../src/locales/en/sign-in'
import { staff as staffEn } from '../../src/locales/en/staff'
import { states as statesEn } from '../../src/locales/en/states'
import { surveys as surveysEn } from '../../src/locales/en/surveys'
import { tasks as tasksEn } from '../../src/locales/en/tasks'
import { technicianVisits as visitsEn } from '../../src/locales/en/technician-visits'
import { timeline as timelineEn } from '../../src/locales/en/timeline'
import { work as workEn } from '../../src/locales/en/work'
import { board as boardFa } from '../../src/locales/fa/board'
import { common as commonFa } from '../../src/locales/fa/common'
import { customer as homeFa } from '../../src/locales/fa/customer'
import { customerAccount as accountFa } from '../../src/locales/fa/customer-account'
import { customerInvoices as invoicesFa } from '../../src/locales/fa/customer-invoices'
import { customerPages as pagesFa } from '../../src/locales/fa/customer-pages'
import { customerRequest as requestFa } from '../../src/locales/fa/customer-request'
import { customerTracking as trackingFa } from '../../src/locales/fa/customer-tracking'
import { daySummary as dayFa } from '../../src/locales/fa/day-summary'
import { demoMessages as postFa } from '../../src/locales/fa/demo-messages'
import { desk as deskFa } from '../../src/locales/fa/desk'
import { invoices as billingFa } from '../../src/locales/fa/invoices'
import { jobs as jobsFa } from '../../src/locales/fa/jobs'
import { parties as partiesFa } from '../../src/locales/fa/parties'
import { serviceRequests as requestsFa } from '../../src/locales/fa/service-requests'
import { signIn as signInFa } from '../../src/locales/fa/sign-in'
import { staff as staffFa } from '../../src/locales/fa/staff'
import { states as statesFa } from '../../src/locales/fa/states'
import { surveys as surveysFa } from '../../src/locales/fa/surveys'
import { tasks as tasksFa } from '../../src/locales/fa/tasks'
import { technicianVisits as visitsFa } from '../../src/locales/fa/technician-visits'
import { timeline as timelineFa } from '../../src/locales/fa/timeline'
import { work as workFa } from '../../src/locales/fa/work'

const fa = {
  board: boardFa,
  common: commonFa,
  home: homeFa,
  account: accountFa,
  invoices: invoicesFa,
  pages: pagesFa,
  request: requestFa,
  tracking: trackingFa,
  day: dayFa,
  post: postFa,
  desk: deskFa,
  billing: billingFa,
  jobs: jobsFa,
  parties: partiesFa,
  requests: requestsFa,
  signIn: signInFa,
  staff: staffFa,
  states: statesFa,
  surveys: surveysFa,
  tasks: tasksFa,
  visits: visitsFa,
  timeline: timelineFa,
  work: workFa,
}
const en: typeof fa = {
  board: boardEn,
  common: commonEn,
  home: homeEn,
  account: accountEn,
  invoices: invoicesEn,
  pages: pagesEn,
  request: requestEn,
  tracking: trackingEn,
  day: dayEn,
  post: postEn,
  desk: deskEn,
  billing: billingEn,
  jobs: jobsEn,
  parties: partiesEn,
  requests: requestsEn,
  signIn: signInEn,
  staff: staffEn,
  states: statesEn,
  surveys: surveysEn,
  tasks: tasksEn,
  visits: visitsEn,
  timeline: timelineEn,
  work: workEn,
}
export const texts = { fa, en }
export type Texts = typeof fa
