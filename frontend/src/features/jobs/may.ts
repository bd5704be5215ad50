/* Who may do what with a job, as the contract's roles say; the server has the last word. */
import { hasRole } from '@/lib/session'

export const mayPlan = (): boolean => hasRole('agent', 'dispatcher', 'manager')
/** Hold and resume. */
export const mayHold = (): boolean => hasRole('agent', 'dispatcher', 'technician', 'manager')
/** Lines, codes, checklist. */
export const mayWork = (): boolean => hasRole('dispatcher', 'technician')
export const mayReview = (): boolean => hasRole('dispatcher', 'manager')
export const seesDecisions = (): boolean =>
  hasRole('agent', 'dispatcher', 'technician', 'accountant', 'manager')
export const seesChecklist = (): boolean => seesDecisions() || hasRole('admin')
export const seesInvoices = (): boolean => hasRole('agent', 'accountant', 'manager')
