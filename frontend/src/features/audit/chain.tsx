/* Whether the evidence is whole: where its chain ends, and what the last walk along it found. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { nearTime, number } from '@/lib/format'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Button } from '@/ui/native'
import { Card, Loaded, Notice, Skeleton } from '@/ui/page'
import { getChain, lastWalk, walk } from './api'
import { t } from './messages'

const CHAIN = ['audit-chain']
const WALK = ['audit-walk']

export function Chain() {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const chain = useQuery({ queryKey: CHAIN, queryFn: ({ signal }) => getChain(signal) })
  const last = useQuery({
    queryKey: WALK,
    queryFn: ({ signal }) => lastWalk(signal),
    refetchInterval: (q) => {
      const state = q.state.data?.state
      return state === 'queued' || state === 'running' ? 1000 : false
    },
  })
  const going = last.data?.state === 'queued' || last.data?.state === 'running'
  const verify = async () => {
    setBusy(true)
    try {
      await walk(newIntent())
      await queries.invalidateQueries({ queryKey: WALK })
      await queries.invalidateQueries({ queryKey: CHAIN })
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card
      title={t.chain}
      aside={
        <Button busy={busy || going} onClick={() => void verify()}>
          {t.verify}
        </Button>
      }
    >
      <Loaded
        data={chain.data}
        error={chain.error}
        retry={() => void chain.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {(c) => (
          <div className="grid gap-3">
            <p className="text-sm">
              {t.length(number(c.length))}
              {c.waiting > 0 && ` · ${t.waiting(number(c.waiting))}`}
            </p>
            {c.hash && (
              <p className="text-xs text-muted">
                {t.ends}{' '}
                <code dir="ltr" className="wrap-anywhere">
                  {c.length}:{c.hash}
                </code>
              </p>
            )}
            <Verdict run={last.data} />
          </div>
        )}
      </Loaded>
    </Card>
  )
}
function Verdict({ run }: { run: Awaited<ReturnType<typeof lastWalk>> | undefined }) {
  if (!run) return <Notice title={t.never} />
  if (run.state === 'failed') return <Notice tone="bad" title={t.not_walked} live />
  if (run.state !== 'succeeded') return <Notice title={t.walking} live />
  const when = nearTime(run.finished_at ?? run.created_at)
  if (run.findings.length === 0) return <Notice tone="good" title={t.whole(when)} live />
  return (
    <Notice tone="bad" title={t.broken(when)} live>
      <ul>
        {run.findings.map((f, i) => (
          <li key={i} dir="ltr" className="wrap-anywhere">
            {f.detail}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
