/* What comes ready with the product: what of it is there, and loading the rest. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PackagePlus } from 'lucide-react'
import { useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { number } from '@/lib/format'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Link } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, Loaded, Notice, PageHeader } from '@/ui/page'
import { countShelves, loadPresets, SHELVES, type Shelf } from './api'
import { t } from './messages'

const WHERE: Record<Shelf, string> = {
  families: '/staff/settings/catalogue/families',
  models: '/staff/settings/catalogue/models',
  symptoms: '/staff/settings/catalogue/symptoms',
  fault_codes: '/staff/settings/catalogue/fault-codes',
  service_codes: '/staff/settings/catalogue/service-codes',
  items: '/staff/settings/catalogue/items',
  skills: '/staff/settings/catalogue/skills',
  reasons: '/staff/settings/catalogue/reasons',
  calendars: '/staff/settings/calendars',
  holidays: '/staff/settings/holidays',
}
export function PresetsPage() {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [loaded, setLoaded] = useState<Schemas['PresetLoad']>()
  const shelves = useQuery({
    queryKey: ['preset-shelves'],
    queryFn: ({ signal }) => countShelves(signal),
  })
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        <Button kind="primary" onClick={() => setAsking(true)}>
          <PackagePlus aria-hidden className="size-4" />
          {t.load}
        </Button>
      </PageHeader>
      {loaded && (
        <div className="mb-4">
          <Notice tone="good" title={t.loaded(number(loaded.added), loaded.added)} live>
            {t.kept(number(loaded.existing))}
          </Notice>
        </div>
      )}
      <Card title={t.there} flush>
        <Loaded data={shelves.data} error={shelves.error} retry={() => void shelves.refetch()}>
          {(counts) => (
            <ul className="divide-y divide-line-faint border-t border-line">
              {SHELVES.map((s) => (
                <li key={s}>
                  <Link
                    to={WHERE[s]}
                    className="flex items-center justify-between gap-4 px-4 py-2.5 hover:bg-hover"
                  >
                    <span className="text-accent-text">{t.shelves[s]}</span>
                    <span className={counts[s].n === 0 ? 'text-warn' : 'tabular-nums'}>
                      {counts[s].n === 0
                        ? t.nothing
                        : counts[s].more
                          ? t.more_than(number(counts[s].n))
                          : number(counts[s].n)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      {asking && (
        <LoadDialog
          onClose={() => setAsking(false)}
          onDone={(result) => {
            setAsking(false)
            setLoaded(result)
            void queries.invalidateQueries()
          }}
        />
      )}
    </>
  )
}
function LoadDialog({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (r: Schemas['PresetLoad']) => void
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [key] = useState(newIntent)
  const load = async () => {
    setBusy(true)
    try {
      onDone(await loadPresets(key))
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setRefused(problemText(x))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.question} open onClose={onClose}>
      <p className="text-muted">{t.hint}</p>
      {refused && (
        <p role="alert" className="mt-2 text-danger">
          {refused}
        </p>
      )}
      {busy && (
        <p role="status" className="mt-2 text-sm text-muted">
          {t.loading}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="primary" busy={busy} onClick={() => void load()}>
          {t.load}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
