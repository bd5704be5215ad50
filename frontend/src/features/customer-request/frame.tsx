import type { ReactNode } from 'react'
import { Steps } from '@/ui/steps'
import { PageTitle } from '@/ui/page'
import { t } from './messages'

export type Step = 'product' | 'problem' | 'time' | 'contact'
const STEPS: readonly Step[] = ['product', 'problem', 'time', 'contact']

export function Frame({
  step,
  title,
  lead,
  children,
}: {
  step?: Step
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="mx-auto max-w-2xl px-4 pt-6 pb-16 lg:pt-10">
      {step && (
        <Steps
          current={step}
          steps={STEPS.map((id) => ({ id, label: t.steps[id], to: `/request/${id}` }))}
        />
      )}
      <PageTitle>{title}</PageTitle>
      {lead && <p className="mt-1 text-muted">{lead}</p>}
      <div className="mt-6">{children}</div>
    </div>
  )
}
