/* Beside the sentence: what was told, what covers it, and the page's tools. */
import { CalendarPlus, CircleHelp, PhoneCall, Printer, Share2, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { download } from '@/lib/api'
import { dayAndMonth, dayOfYear, longDate, weekday, window as windowText } from '@/lib/format'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { Card, DefinitionList } from '@/ui/page'
import { Words } from '@/ui/words'
import type { Tracking } from './api'
import { t } from './messages'

export function Facts({ page }: { page: Tracking }) {
  const c = page.cover
  return (
    <Card title={t.facts}>
      {c && (
        <div
          className={`mb-4 flex gap-2 ${c.kind === 'paid' || c.kind === 'unknown' ? 'text-muted' : 'text-ok'}`}
        >
          <ShieldCheck aria-hidden className="mt-1 size-5 shrink-0" />
          <div>
            <p className="font-semibold">
              {t.covers[c.kind]}
              {c.until && <span className="font-normal"> {t.until(dayOfYear(c.until))}</span>}
            </p>
            {c.clause && (
              <p className="text-sm text-muted">
                <Words>{said(c.clause)}</Words>
              </p>
            )}
          </div>
        </div>
      )}
      <DefinitionList
        stacked
        items={[
          [t.product, page.product && said(page.product)],
          [t.serial, page.serial && <bdi>{page.serial}</bdi>],
          [
            t.problem,
            [...(page.symptoms ?? []).map(said), page.narrative].filter(Boolean).join(' · '),
          ],
          [t.city, page.city],
          [t.address, page.address],
          [
            t.wishes,
            page.wishes.length > 0 &&
              page.wishes.map((w) => (
                <span key={w.date + w.from} className="block">
                  {weekday(w.date)} {dayAndMonth(w.date)} · {windowText(w.from, w.to)}
                </span>
              )),
          ],
        ].map(([term, value]) => [String(term), value || undefined] as const)}
      />
    </Card>
  )
}
export function Tools({ page, link }: { page: Tracking; link?: string | undefined }) {
  const [trouble, setTrouble] = useState<string>()
  const visit = page.jobs.some((j) => j.visit)
  const tel = page.organization.phone
  const item =
    'flex min-h-control w-full items-center gap-3 px-4 text-start hover:bg-hover [&>svg]:size-5 [&>svg]:text-muted'
  return (
    <Card flush>
      <ul className="no-print divide-y divide-line-faint">
        {tel && (
          <li>
            <a href={`tel:${tel}`} className={item}>
              <PhoneCall aria-hidden />
              {t.help} <bdi className="text-muted">{phone(tel)}</bdi>
            </a>
          </li>
        )}
        {visit && (
          <li>
            <button
              type="button"
              className={item}
              onClick={() =>
                void download(
                  `/service-requests/${page.service_request_id}/tracking/calendar`,
                  `${page.number}.ics`,
                ).catch((x: unknown) => {
                  if (!(x instanceof Problem)) throw x
                  setTrouble(problemText(x))
                })
              }
            >
              <CalendarPlus aria-hidden />
              {t.calendar}
            </button>
          </li>
        )}
        {link && 'share' in navigator && (
          <li>
            <button
              type="button"
              className={item}
              onClick={() => void navigator.share({ url: link }).catch(() => undefined)}
            >
              <Share2 aria-hidden />
              {t.share}
            </button>
          </li>
        )}
        <li>
          <button type="button" className={item} onClick={() => print()}>
            <Printer aria-hidden />
            {t.print}
          </button>
        </li>
      </ul>
      {trouble && (
        <p role="alert" className="flex gap-2 px-4 py-3 text-sm text-danger">
          <CircleHelp aria-hidden className="size-5" />
          {trouble}
        </p>
      )}
      <p className="hidden px-4 py-3 text-sm print:block">{longDate(page.created_at)}</p>
    </Card>
  )
}
