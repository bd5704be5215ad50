/*
 * A civil date ("2026-11-23"), typed or picked: Jalali on Persian pages, Gregorian on English ones. Bounds are turned
 * into the calendar shown, else the picker would turn Gregorian.
 */
import {
  GregorianCalendar,
  parseDate,
  PersianCalendar,
  toCalendar,
  type CalendarDate,
} from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from 'react-aria-components'
import { dayOfYear } from '@/lib/format'
import { lang } from '@/lib/i18n'
import { common } from '@/lib/texts'

const calendar = lang === 'fa' ? new PersianCalendar() : new GregorianCalendar()
const locale = lang === 'fa' ? 'fa-IR-u-ca-persian' : 'en-GB'
const shown = (iso: string | undefined): CalendarDate | null => {
  try {
    return iso ? toCalendar(parseDate(iso), calendar) : null
  } catch {
    return null
  }
}
const sent = (d: CalendarDate | null): string =>
  d ? toCalendar(d, new GregorianCalendar()).toString() : ''
const optional = <K extends string>(key: K, d: CalendarDate | null) =>
  (d ? { [key]: d } : {}) as { [P in K]?: CalendarDate }

export function DatePicker({
  label,
  name,
  value,
  onChange,
  min,
  max,
  error,
  optional: isOptional,
  quiet = false,
}: {
  label: string
  name: string
  value: string
  onChange: (iso: string) => void
  min?: string | undefined
  max?: string | undefined
  error?: string | undefined
  optional?: boolean
  /** The label is spoken only: the place says what the date is for. */
  quiet?: boolean
}) {
  return (
    <I18nProvider locale={locale}>
      <AriaDatePicker
        value={shown(value)}
        onChange={(d) => onChange(sent(d as CalendarDate | null))}
        {...optional('minValue', shown(min))}
        {...optional('maxValue', shown(max))}
        isInvalid={error !== undefined}
        className="min-w-0"
      >
        <Label className={quiet ? 'sr-only' : 'mb-1.5 block text-sm font-medium'}>
          {label}
          {isOptional && <span className="font-normal text-muted"> ({common.optional})</span>}
        </Label>
        <Group className="flex h-control items-center rounded-md border border-line-strong bg-surface data-invalid:border-danger">
          <DateInput className="flex min-w-0 flex-1 ps-3">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-sm text-center outline-none not-data-[type=literal]:min-w-6 not-data-[type=literal]:px-1 data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-faint"
              />
            )}
          </DateInput>
          <AriaButton className="grid size-control place-content-center text-muted">
            <CalendarDays aria-hidden className="size-4" />
          </AriaButton>
        </Group>
        <FieldError className="mt-1.5 block text-xs font-medium text-danger">{error}</FieldError>
        <input type="hidden" name={name} value={value} />
        <Popover className="appear rounded-lg border border-line bg-surface p-3 shadow-2">
          <Dialog className="outline-none">
            <Calendar firstDayOfWeek={lang === 'fa' ? 'sat' : 'mon'}>
              {({ state }) => (
                <>
                  <header className="mb-2 flex items-center">
                    <AriaButton slot="previous" className="grid size-9 place-content-center">
                      <ChevronLeft aria-hidden className="turns size-5" />
                    </AriaButton>
                    {/* The engine writes the era and another order; the grid's title is ours. */}
                    <Heading className="sr-only" />
                    <p aria-hidden className="flex-1 text-center font-semibold">
                      {dayOfYear(sent(state.visibleRange.start as CalendarDate)).replace(
                        /^\S+\s/,
                        '',
                      )}
                    </p>
                    <AriaButton slot="next" className="grid size-9 place-content-center">
                      <ChevronRight aria-hidden className="turns size-5" />
                    </AriaButton>
                  </header>
                  <CalendarGrid className="text-center text-sm">
                    {(date) => (
                      <CalendarCell
                        date={date}
                        className="grid size-9 cursor-pointer place-content-center rounded-md outline-none data-disabled:text-faint data-focus-visible:outline-2 data-focus-visible:outline-focus data-hovered:bg-hover data-outside-month:hidden data-selected:bg-accent data-selected:text-on-accent"
                      />
                    )}
                  </CalendarGrid>
                </>
              )}
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  )
}
