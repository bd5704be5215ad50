/* A customer is registered; who has the same number already is shown before, not refused after. */
import { useQuery } from '@tanstack/react-query'
import { asciiDigits } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { navigate } from '@/lib/navigate'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Notice, PageHeader } from '@/ui/page'
import { createParty, findParties } from './api'
import { firstPhone } from './list-page'
import { t } from './messages'
import { ALIASES, blank, PartyFields, prototypeOf } from './party-form'

export function NewPartyPage() {
  const form = useForm({
    name: 'party-new',
    initial: blank(),
    required: { name: t.form.need_name },
    aliases: ALIASES,
    submit: (v, key) => createParty(prototypeOf(v), key),
    onDone: (p) => {
      say(t.form.made(p.number))
      navigate(`/staff/parties/${p.id}`)
    },
  })
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t.form.title} lead={t.form.lead} />
      <Card>
        <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
          <ErrorSummary {...form.summary} wait={form.wait} />
          <PartyFields form={form} />
          <Known phones={form.values.phones.map((p) => p.phone)} />
          <div>
            <Button type="submit" kind="primary" busy={form.busy}>
              {t.form.create}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  )
}
/** Who is called at one of these numbers already. */
function Known({ phones }: { phones: readonly string[] }) {
  const typed = phones.map((p) => asciiDigits(p).replace(/\D/g, '')).filter((p) => p.length >= 8)
  const known = useQuery({
    queryKey: ['parties-by-phones', typed],
    enabled: typed.length > 0,
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(typed.map((p) => findParties(p, signal)))
      const rows = pages.flatMap((p) => p.items)
      return rows.filter((p, i) => rows.findIndex((x) => x.id === p.id) === i)
    },
  })
  if (!known.data || known.data.length === 0) return null
  return (
    <Notice tone="waiting" title={t.form.known} live>
      <p>{t.form.known_hint}</p>
      <ul className="mt-1">
        {known.data.map((p) => (
          <li key={p.id}>
            <TextLink to={`/staff/parties/${p.id}`}>
              {p.name} <bdi>{p.number}</bdi>
            </TextLink>{' '}
            {firstPhone(p)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
