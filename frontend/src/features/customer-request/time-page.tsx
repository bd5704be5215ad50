import { useState } from 'react'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { Button } from '@/ui/native'
import { Loaded, Notice, Skeleton } from '@/ui/page'
import { WishPicker } from '@/ui/wish-picker'
import { windows } from './api'
import { Frame } from './frame'
import { t } from './messages'
import { keep, useRequestDraft } from './store'

export function TimePage() {
  const draft = useRequestDraft()
  const list = useLoad('windows', (signal) => windows(draft.model?.id, signal))
  const [need, setNeed] = useState(false)
  const empty = list.data?.items.length === 0
  const next = () => {
    if (draft.wishes.length === 0 && !empty) setNeed(true)
    else navigate('/request/contact')
  }
  return (
    <Frame step="time" title={t.time.title} lead={t.time.lead}>
      <Loaded
        data={list.data}
        error={list.error}
        retry={list.reload}
        skeleton={<Skeleton rows={5} tall />}
      >
        {(page) =>
          page.items.length === 0 ? (
            <Notice title={t.time.none} />
          ) : (
            <WishPicker
              slots={page.items}
              chosen={draft.wishes}
              parts={t.time.parts}
              wish={t.time.wish}
              onChange={(slots) => {
                setNeed(false)
                keep({
                  wishes: slots.map(({ date, from, to, time_zone }) => ({
                    date,
                    from,
                    to,
                    time_zone,
                  })),
                })
              }}
            />
          )
        }
      </Loaded>
      <div className="sticky bottom-0 -mx-4 mt-4 grid gap-2 border-t border-line bg-canvas px-4 py-3">
        {need && <Notice tone="bad" title={t.time.need} live />}
        <p role="status" className="text-center text-sm text-muted">
          {!empty && t.time.chosen(draft.wishes.length)}
        </p>
        <Button kind="primary" wide onClick={next}>
          {t.next}
        </Button>
      </div>
    </Frame>
  )
}
