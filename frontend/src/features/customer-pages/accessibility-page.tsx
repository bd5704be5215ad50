import { phone } from '@/lib/digits'
import { organization, organizationPhone } from '@/lib/page'
import { PageTitle } from '@/ui/page'
import { t } from './messages'

export function AccessibilityPage() {
  const a = t.accessibility
  return (
    <article className="mx-auto max-w-2xl px-4 pt-8 pb-16 [&_h2]:mt-6 [&_h2]:mb-1 [&_h2]:text-lg [&_h2]:font-semibold">
      <PageTitle>{a.title}</PageTitle>
      <p className="mt-2 text-muted">{a.lead(organization)}</p>
      <h2>{a.standard_title}</h2>
      <p>{a.standard}</p>
      <h2>{a.method_title}</h2>
      <p>{a.method}</p>
      <h2>{a.gaps_title}</h2>
      <ul className="list-disc ps-5">
        {a.gaps.map((g) => (
          <li key={g}>{g}</li>
        ))}
      </ul>
      <h2>{a.contact_title}</h2>
      <p>{a.contact}</p>
      {organizationPhone && (
        <p className="mt-2">
          <a
            href={`tel:${organizationPhone}`}
            className="text-lg font-semibold text-accent-text hover:underline"
          >
            <bdi>{phone(organizationPhone)}</bdi>
          </a>
        </p>
      )}
    </article>
  )
}
