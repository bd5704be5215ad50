import { Phone } from 'lucide-react'
import { phone } from '@/lib/format'

/** A number one may call: E.164 in, the home spelling shown. */
export function PhoneLink({ number }: { number: string | undefined }) {
  if (!number) return null
  return (
    <a
      href={`tel:${number}`}
      className="inline-flex min-h-6 items-center gap-2 text-accent-text hover:underline"
    >
      <Phone aria-hidden className="size-4" />
      <bdi>{phone(number)}</bdi>
    </a>
  )
}
