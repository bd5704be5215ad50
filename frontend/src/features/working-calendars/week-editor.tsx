/* The hours of each weekday: several stretches a day, none where one doesn't work. */
import { Copy, Plus, X } from 'lucide-react'
import { window as windowText } from '@/lib/format'
import { asciiDigits, digits } from '@/lib/digits'
import { lang } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { Button, controlLook, IconButton } from '@/ui/native'
import { DAYS, type Day, type Frame, type Week } from './api'
import { t } from './messages'

/** As the reader's week runs. */
export const ORDER: readonly Day[] = lang === 'fa' ? DAYS : [...DAYS.slice(2), ...DAYS.slice(0, 2)]
/** "9", "۹:۳۰" and "09:30" mean what they say. */
export function clockTyped(s: string): string {
  const [, h = '', m = '0'] = /^\s*(\d{1,2})(?:[:٫.](\d{1,2}))?\s*$/.exec(asciiDigits(s)) ?? []
  return h === '' ? s : `${h.padStart(2, '0')}:${m.padStart(2, '0')}`
}
export const cleanWeek = (week: Week): Week =>
  Object.fromEntries(
    DAYS.map((d) => [d, week[d].map((f) => ({ from: clockTyped(f.from), to: clockTyped(f.to) }))]),
  ) as unknown as Week
export const framesText = (frames: readonly Frame[]): string =>
  frames.length === 0 ? t.off : frames.map((f) => windowText(f.from, f.to)).join(common.list_comma)

export function WeekEditor({
  value,
  onChange,
  error,
}: {
  value: Week
  onChange: (week: Week) => void
  error: (path: string) => string | undefined
}) {
  const set = (day: Day, frames: Frame[]) => onChange({ ...value, [day]: frames })
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t.hours}</legend>
      <ul className="divide-y divide-line-faint rounded-md border border-line">
        {ORDER.map((day) => (
          <li key={day} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
            <span className="w-24 shrink-0 text-sm font-medium">{t.days[day]}</span>
            <div className="me-auto flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
              {value[day].length === 0 && <span className="text-sm text-muted">{t.off}</span>}
              <Frames
                day={t.days[day]}
                name={`week.${day}`}
                frames={value[day]}
                onChange={(frames) => set(day, frames)}
                error={error}
              />
            </div>
            <Button
              kind="quiet"
              label={t.copy_day(t.days[day])}
              onClick={() =>
                onChange(
                  Object.fromEntries(
                    DAYS.map((d) => [
                      d,
                      d === 'friday' || d === 'thursday'
                        ? value[d]
                        : value[day].map((f) => ({ ...f })),
                    ]),
                  ) as unknown as Week,
                )
              }
            >
              <Copy aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-xs text-muted">{t.hours_help}</p>
    </fieldset>
  )
}
export function Frames({
  day,
  name,
  frames,
  onChange,
  error,
}: {
  day: string
  name: string
  frames: readonly Frame[]
  onChange: (frames: Frame[]) => void
  error: (path: string) => string | undefined
}) {
  const put = (i: number, change: Partial<Frame>) =>
    onChange(frames.map((f, at) => (at === i ? { ...f, ...change } : f)))
  return (
    <>
      {frames.map((f, i) => {
        const wrong =
          error(`${name}.${i}`) ?? error(`${name}.${i}.from`) ?? error(`${name}.${i}.to`)
        return (
          <span key={i} className="inline-flex flex-wrap items-center gap-1.5">
            {(['from', 'to'] as const).map((end) => (
              <label key={end} className="inline-flex items-center gap-1.5 text-sm text-muted">
                <span>{t[end]}</span>
                <input
                  name={`${name}.${i}.${end}`}
                  value={digits(f[end])}
                  dir="ltr"
                  inputMode="numeric"
                  maxLength={5}
                  aria-label={`${day}: ${t[end]}`}
                  aria-invalid={wrong ? true : undefined}
                  onChange={(e) => put(i, { [end]: asciiDigits(e.target.value) })}
                  onBlur={(e) => put(i, { [end]: clockTyped(e.target.value) })}
                  className={`${controlLook} h-control w-18! px-2! text-center`}
                />
              </label>
            ))}
            <IconButton
              label={t.remove_frame(day)}
              onClick={() => onChange(frames.filter((_, at) => at !== i))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
            {wrong && <span className="text-xs font-medium text-danger">{wrong}</span>}
          </span>
        )
      })}
      <Button
        kind="quiet"
        label={t.add_frame(day)}
        onClick={() => onChange([...frames, next(frames.at(-1))])}
      >
        <Plus aria-hidden className="size-4" />
      </Button>
    </>
  )
}
const next = (last: Frame | undefined): Frame =>
  last ? { from: last.to, to: '24:00' } : { from: '08:00', to: '17:00' }
