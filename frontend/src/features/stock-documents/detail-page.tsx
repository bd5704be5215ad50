/* A receipt, adjustment or issue, as it was booked for good. */
import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { organization } from '@/lib/page'
import { common } from '@/lib/texts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { documentByNumber, type Movement } from './api'
import { t } from './messages'

export function DocumentDetailPage({
  number,
  movements,
}: {
  number: string
  movements: (rows: readonly Movement[]) => ReactNode
}) {
  const document = useQuery({
    queryKey: ['stock-document', number],
    queryFn: ({ signal }) => documentByNumber(number, signal),
  })
  return (
    <Loaded data={document.data} error={document.error} retry={() => void document.refetch()} page>
      {(d) =>
        d ? (
          <>
            <p className="mb-2 hidden font-semibold print:block">{organization}</p>
            <PageHeader
              title={<bdi>{d.number}</bdi>}
              tab={d.number}
              lead={`${t.kinds[d.kind]} · ${said(d.place.name)}`}
            >
              <Button onClick={() => print()}>
                <Printer aria-hidden className="size-4" />
                {t.print}
              </Button>
            </PageHeader>
            <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
              <Card title={t.moved} flush>
                {movements(d.movements)}
              </Card>
              <Card title={t.about}>
                <DefinitionList
                  items={[
                    [t.kind, t.kinds[d.kind]],
                    [
                      t.place,
                      <TextLink key="p" to={`/staff/stock-places/${d.place.id}`}>
                        {said(d.place.name)}
                      </TextLink>,
                    ],
                    [d.kind === 'receipt' ? t.note : t.reason, d.reason],
                    [t.by, d.created_by?.name],
                    [t.written, nearTime(d.created_at)],
                  ]}
                />
              </Card>
            </div>
          </>
        ) : (
          <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        )
      }
    </Loaded>
  )
}
