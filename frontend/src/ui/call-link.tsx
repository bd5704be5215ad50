/* A telephone number that calls when pressed. */
import { Phone } from 'lucide-react'
import { phone } from '@/lib/digits'
import { common } from '@/lib/texts'

export const CallLink = ({ number }: { number: string }) => (
  <a
    href={`tel:${number}`}
    title={common.call}
    className="inline-flex min-h-6 items-center gap-2 text-accent-text underline-offset-4 hover:underline"
  >
    <Phone aria-hidden className="size-4" />
    <bdi>{phone(number)}</bdi>
  </a>
)
