import { PhoneCall, TriangleAlert } from 'lucide-react'
import { asciiDigits, digits } from '@/lib/digits'
import { organization, organizationPhone } from '@/lib/page'
import { Words } from '@/ui/words'
import { t } from './messages'

export const emergencyNumbers = (text: string): string[] => [
  ...new Set(asciiDigits(text).match(/(?<!\d)1\d\d(?!\d)/g) ?? []),
]
/** The sentence in the place of the form, and the calls as wide as the screen. Emergency numbers stand in the sentence. */
export function Safety({ text }: { text: string }) {
  const numbers = emergencyNumbers(text)
  return (
    <div role="alert" className="grid gap-4">
      <div className="flex gap-3 rounded-lg border-2 border-danger bg-danger-soft p-5 text-danger">
        <TriangleAlert aria-hidden className="mt-1 size-6 shrink-0" />
        <p className="text-lg leading-relaxed font-semibold">
          <Words>{text}</Words>
        </p>
      </div>
      {numbers.map((n) => (
        <Call key={n} to={n} label={t.danger.call_number(digits(n))} strong />
      ))}
      {organizationPhone && (
        <Call
          to={organizationPhone}
          label={t.danger.call_us(organization)}
          strong={numbers.length === 0}
        />
      )}
    </div>
  )
}
const Call = ({ to, label, strong }: { to: string; label: string; strong: boolean }) => (
  <a
    href={`tel:${to}`}
    className={`flex min-h-14 items-center justify-center gap-3 rounded-md text-lg font-semibold ${strong ? 'bg-danger text-surface' : 'border border-danger text-danger'}`}
  >
    <PhoneCall aria-hidden className="size-5" />
    {label}
  </a>
)
