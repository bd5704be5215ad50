import { Steps } from '@/ui/steps'
import { t } from './messages'

export type WizardStep = 'file' | 'columns' | 'check' | 'done'
const ORDER: readonly WizardStep[] = ['file', 'columns', 'check', 'done']
/** Where one is between choosing a file and having it in. */
export const WizardSteps = ({ current }: { current: WizardStep }) => (
  <Steps
    current={current}
    steps={ORDER.map((id) => ({
      id,
      label: t.steps[id],
      ...(id === 'file' && { to: '/staff/imports/new' }),
    }))}
  />
)
