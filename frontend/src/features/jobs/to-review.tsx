/* For the first pages of who reviews: completed jobs that wait for it. */
import { ClipboardCheck } from 'lucide-react'
import { usePages } from '@/lib/pages'
import { LinkButton } from '@/ui/link'
import { ResourceList } from '@/ui/resource-list'
import { listToReview } from './api'
import { cardOf, REVIEW_COLUMNS } from './list-page'
import { t } from './messages'

export function JobsToReview() {
  const pages = usePages(['jobs', 'to-review'], listToReview, ['job'])
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-3">
        <h2 className="text-lg font-semibold">{t.review_queue}</h2>
        <p className="me-auto text-sm text-muted">{t.review_lead}</p>
        <LinkButton kind="quiet" to="/staff/jobs?state=completed">
          {t.whole_queue}
        </LinkButton>
      </div>
      <ResourceList
        label={t.review_queue}
        pages={pages}
        columns={REVIEW_COLUMNS}
        rowKey={(j) => j.id}
        href={(j) => `/staff/jobs/${j.number}`}
        card={cardOf}
        filtered={false}
        onClear={() => undefined}
        empty={{ title: t.review_empty, hint: t.review_empty_hint, icon: ClipboardCheck }}
      />
    </div>
  )
}
