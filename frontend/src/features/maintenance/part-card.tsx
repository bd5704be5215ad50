/* One part: its state in a word and a sentence, its numbers, and the button that tries it. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { nearTime, number } from '@/lib/format'
import { lang } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { stateOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Button } from '@/ui/native'
import { Card, DefinitionList } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { beginRun, tryPart, type Part, type PartName, type RunKind } from './api'
import { t } from './messages'
import { size } from './size'

/** What is begun in its own time; the other parts are tried while one waits. */
const RUNS: Partial<Record<PartName, RunKind>> = {
  backup: 'backup',
  check: 'check',
  audit: 'audit_verification',
}

export function PartCard({ part }: { part: Part }) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState<Part>()
  const run = RUNS[part.part]
  const shown = tried ?? part
  const go = async () => {
    setBusy(true)
    try {
      if (run) {
        await beginRun(run, newIntent())
        say(t.begun)
        await queries.invalidateQueries({ queryKey: ['maintenance-runs'] })
      } else {
        setTried(await tryPart(part.part, newIntent()))
        say(t.tried(t.parts[part.part]))
      }
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(x.body.errors?.[0]?.detail ?? problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card title={t.parts[part.part]} aside={<Tag {...stateOf('health', shown.state)} />}>
      <div className="grid gap-3">
        <p className="text-sm wrap-anywhere">{shown.message[lang]}</p>
        <DefinitionList items={facts(shown)} />
        <div>
          <Button busy={busy} onClick={() => void go()}>
            {run ? t.runs_now[run] : t.try_now}
            <span className="sr-only"> · {t.parts[part.part]}</span>
          </Button>
        </div>
      </div>
    </Card>
  )
}
function facts(p: Part): [string, string | undefined][] {
  const told = (n: number | undefined) => (n === undefined ? undefined : number(n))
  const many = p.part === 'check' || p.part === 'audit'
  return [
    [t.at[p.part === 'clock' ? 'clock' : 'last'], p.at && nearTime(p.at)],
    [
      t.bytes[p.part === 'disk' ? 'disk' : 'part'],
      p.bytes === undefined ? undefined : size(p.bytes),
    ],
    [t.free, p.free_bytes === undefined ? undefined : size(p.free_bytes)],
    [t.waits, told(p.waiting)],
    [many ? t.found : t.given_up, told(p.failed)],
    [
      t.took[
        p.part === 'workers' || p.part === 'events' ? 'age' : p.part === 'clock' ? 'apart' : 'took'
      ],
      p.milliseconds === undefined ? undefined : t.millis(number(p.milliseconds)),
    ],
  ]
}
