/* Where a customer is visited: address, how to get in, what endangers people there. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MapPin, Pencil, TriangleAlert } from 'lucide-react'
import { Fragment, useState } from 'react'
import { digits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Button, IconButton } from '@/ui/native'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { listPlaces, type Place } from './api'
import { mayWrite } from './list-page'
import { t } from './messages'
import { PlaceDialog } from './place-dialog'

export function Places({ partyId }: { partyId: string }) {
  const queries = useQueryClient()
  const key = ['places', partyId]
  const places = useQuery({ queryKey: key, queryFn: ({ signal }) => listPlaces(partyId, signal) })
  const [open, setOpen] = useState<Place | 'new'>()
  return (
    <Card
      title={t.places.title}
      aside={
        mayWrite() && (
          <Button kind="quiet" onClick={() => setOpen('new')}>
            {t.places.add}
          </Button>
        )
      }
    >
      <Loaded
        data={places.data}
        error={places.error}
        retry={() => void places.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.places.empty}</p>
          ) : (
            <ul className="grid gap-4">
              {items.map((p) => (
                <PlaceItem key={p.id} place={p} onEdit={() => setOpen(p)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open && (
        <PlaceDialog
          partyId={partyId}
          place={open === 'new' ? undefined : open}
          others={places.data?.items ?? []}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            void queries.invalidateQueries({ queryKey: key })
            say(open === 'new' ? t.places.added : common.saved)
          }}
        />
      )}
    </Card>
  )
}
export const nameOf = (p: Pick<Place, 'title' | 'address'>) => p.title ?? p.address

/** A number gets its word; who wrote more than a number wrote the word too. */
const named = (value: string, word: (n: string) => string) =>
  /^[\d۰-۹]+$/.test(value) ? word(digits(value)) : digits(value)

function PlaceItem({ place: p, onEdit }: { place: Place; onEdit: () => void }) {
  const at = p.geo && `${p.geo.latitude},${p.geo.longitude}`
  const asked = encodeURIComponent([p.city?.name.fa, p.address].filter(Boolean).join(' '))
  const more = [
    p.plaque && named(p.plaque, t.places.plaque_n),
    p.floor && named(p.floor, t.places.floor_n),
    p.unit && named(p.unit, t.places.unit_n),
  ].filter(Boolean)
  return (
    <li id={p.id} className="flex items-start gap-2">
      <div className="me-auto grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          {p.title && <span className="font-medium">{p.title}</span>}
          {!p.is_active && <Tag tone="neutral" label={t.places.inactive} />}
          {p.territory && <span className="text-sm text-muted">{said(p.territory.name)}</span>}
        </p>
        <p className="wrap-anywhere">
          {[p.city && said(p.city.name), digits(p.address), ...more]
            .filter((part) => part !== undefined && part !== '')
            .map((part, i) => (
              // Each part runs its own way: a Persian street on an English page too.
              <Fragment key={part}>
                {i > 0 && t.comma}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
        </p>
        {p.postal_code && (
          <p className="text-sm text-muted">
            {t.places.postal_code} <bdi>{digits(p.postal_code)}</bdi>
          </p>
        )}
        {p.access_notes && (
          <p className="text-sm whitespace-pre-line text-muted">{p.access_notes}</p>
        )}
        {p.hazards && (
          <p className="flex items-start gap-1.5 text-sm text-warn">
            <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
            <span>
              <span className="sr-only">{t.places.hazards}: </span>
              {p.hazards}
            </span>
          </p>
        )}
        <a
          href={at ? `geo:${at}?q=${at}` : `geo:0,0?q=${asked}`}
          aria-label={t.places.map_of(nameOf(p))}
          className="inline-flex min-h-6 w-max items-center gap-1.5 text-sm text-accent-text hover:underline"
        >
          <MapPin aria-hidden className="size-4" />
          {t.places.map}
        </a>
      </div>
      {mayWrite() && (
        <IconButton label={t.places.edit(nameOf(p))} onClick={onEdit}>
          <Pencil aria-hidden className="size-4" />
        </IconButton>
      )}
    </li>
  )
}
