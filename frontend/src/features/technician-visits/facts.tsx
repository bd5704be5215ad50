/* What the technician reads of a visit: when, where, at whose door, and what may be needed. */
import { MapPin, Phone } from 'lucide-react'
import type { Schemas } from '@/lib/api'
import { duration, nearTime, number, percent, window as span } from '@/lib/format'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { work } from '@/lib/work'
import { buttonLook } from '@/ui/native'
import { Notice } from '@/ui/page'
import { Tag } from '@/ui/tag'
import type { VisitDetail } from './api'
import { t } from './messages'
import { Words } from '@/ui/words'

export const When = ({ visit: v }: { visit: VisitDetail }) => (
  <div>
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-semibold">
      {nearTime(v.planned_start_at)}
      <Tag {...stateOf('visit', v.state)} />
      {v.job.priority !== 'normal' && (
        <span className="rounded-sm bg-danger-soft px-2 text-sm text-danger">
          {t.urgent[v.job.priority]}
        </span>
      )}
    </p>
    <p className="text-sm text-muted">
      {work.kinds[v.job.kind]}
      {v.job.model_name && <Words>{` · ${said(v.job.model_name)}`}</Words>} ·{' '}
      <bdi>{v.job.number}</bdi>
    </p>
    {v.arrival_window && (
      <p className="text-sm text-muted">
        {t.window_told}: {span(v.arrival_window.from, v.arrival_window.to)}
      </p>
    )}
    {v.state === 'traveling' && v.eta_at && (
      <p className="text-sm text-muted">
        {t.eta}: {nearTime(v.eta_at)}
      </p>
    )}
    {v.delay_minutes !== undefined && (
      <p className="text-sm text-warn">{t.late(duration(v.delay_minutes))}</p>
    )}
  </div>
)
/** Hazards and the way in come before anything one may do. */
export function Place({ visit: { place, customer } }: { visit: VisitDetail }) {
  const at =
    place.latitude !== undefined && place.longitude !== undefined
      ? `${place.latitude},${place.longitude}`
      : undefined
  const words = [place.city, place.address].filter(Boolean).join(' ')
  const asked = encodeURIComponent(at ?? words)
  return (
    <div className="grid gap-3">
      {place.hazards && (
        <Notice tone="waiting" title={t.hazards}>
          {place.hazards}
        </Notice>
      )}
      {place.access_notes && <Notice title={t.access}>{place.access_notes}</Notice>}
      <div>
        <p className="font-semibold">
          <Words>{customer.name}</Words>
        </p>
        <p className="wrap-anywhere">
          <Words>{[place.city, place.address].filter(Boolean).join(' · ')}</Words>
        </p>
      </div>
      <div className="flex flex-wrap gap-2 *:flex-1">
        {customer.phone && (
          <a href={`tel:${customer.phone}`} className={buttonLook('secondary')}>
            <Phone aria-hidden className="size-5" />
            {common.call} <bdi className="text-sm">{phone(customer.phone)}</bdi>
          </a>
        )}
        {asked && (
          <a
            href={at ? `geo:${at}?q=${at}` : `geo:0,0?q=${asked}`}
            className={buttonLook('secondary')}
          >
            <MapPin aria-hidden className="size-5" />
            {t.map}
          </a>
        )}
      </div>
      {asked && (
        <a
          href={
            at
              ? `https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=17/${place.latitude}/${place.longitude}`
              : `https://www.openstreetmap.org/search?query=${asked}`
          }
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center text-sm text-accent-text underline underline-offset-4"
        >
          {t.map_web}
        </a>
      )}
    </div>
  )
}
export const LikelyParts = ({ parts }: { parts: readonly Schemas['LikelyPart'][] }) =>
  parts.length > 0 && (
    <div>
      <h3 className="mb-1 text-sm font-semibold">{t.likely}</h3>
      <ul className="grid gap-2">
        {parts.map((p) => (
          <li key={p.item_id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="me-auto">
              <Words>{said(p.item_name)}</Words> <bdi className="text-xs text-muted">{p.sku}</bdi>
            </span>
            <span className={`text-sm ${Number(p.in_van) > 0 ? 'text-ok' : 'text-warn'}`}>
              {Number(p.in_van) > 0 ? t.in_van(number(p.in_van)) : t.not_in_van}
            </span>
            <span className="w-full text-xs text-muted">
              {t.chance(percent(p.probability_percent / 100))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
