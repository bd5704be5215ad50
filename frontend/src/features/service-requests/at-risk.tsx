/* Which promises are broken or soon will be. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLive } from '@/lib/live'
import { FewRows } from '@/ui/few'
import { TextLink } from '@/ui/link'
import { listAtRisk, OPEN } from './api'
import { Due, What, whoOf } from './list-page'
import { t } from './messages'

export function AtRisk() {
  const queries = useQueryClient()
  const key = ['service-requests', 'at-risk']
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listAtRisk(signal),
    refetchInterval: 120_000,
  })
  useLive(['service_request'], () => void queries.invalidateQueries({ queryKey: key }))
  return (
    <FewRows
      title={t.at_risk}
      to={`/staff/service-requests?risk=late,at_risk&state=${OPEN.join()}`}
      found={found}
      none={t.at_risk_none}
      rowKey={(r) => r.id}
      row={(r) => (
        <>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink to={`/staff/service-requests/${r.number}`} className="font-medium">
              <bdi>{r.number}</bdi>
            </TextLink>
            <Due request={r} />
          </span>
          <span className="block truncate text-sm text-muted">
            <bdi>{whoOf(r)}</bdi>
            {t.comma}
            <What request={r} />
          </span>
        </>
      )}
    />
  )
}
