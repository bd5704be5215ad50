/* What shows that the work was done: photos before and after, the customer's word, the paper, the guarantee. */
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { download, type Schemas } from '@/lib/api'
import { dayBefore, longDate, nearTime } from '@/lib/format'
import { lang } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { storedFile } from '@/lib/uploads'
import { DrawnSignature } from '@/ui/drawn-signature'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Notice } from '@/ui/page'
import { StoredPhoto } from '@/ui/stored-photo'
import { Words } from '@/ui/words'
import { repairWarranties, type JobDetail } from './api'
import { seesDecisions } from './may'
import { t } from './messages'

type Photo = Schemas['JobPhoto']
export function Photos({ job: j }: { job: JobDetail }) {
  const of = (...kinds: Photo['kind'][]) => j.photos.filter((p) => kinds.includes(p.kind))
  const before = of('intake', 'plate'),
    after = of('handover'),
    others = of('during', 'no_access')
  return (
    <Card title={t.photos}>
      {j.photos.length === 0 ? (
        <p className="text-sm text-muted">{t.no_photos}</p>
      ) : (
        <div className="grid gap-4">
          <div className="grid grid-cols-2 gap-4">
            <Side title={t.before} photos={before} empty={t.none_before} />
            <Side title={t.after} photos={after} empty={t.none_after} />
          </div>
          {others.length > 0 && (
            <section aria-label={t.during}>
              <h3 className="mb-2 text-sm font-medium text-muted">{t.during}</h3>
              <Row photos={others} />
            </section>
          )}
        </div>
      )}
    </Card>
  )
}
const Side = ({ title, photos, empty }: { title: string; photos: Photo[]; empty: string }) => (
  <section aria-label={title}>
    <h3 className="mb-2 text-sm font-medium text-muted">{title}</h3>
    {photos.length === 0 ? <p className="text-sm text-muted">{empty}</p> : <Row photos={photos} />}
  </section>
)
const Row = ({ photos }: { photos: Photo[] }) => (
  <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2">
    {photos.map((p) => (
      <li key={p.id}>
        <StoredPhoto
          load={storedFile}
          id={p.file_id}
          name={[t.photo_kinds[p.kind], nearTime(p.created_at)].join(t.comma)}
        />
        <p className="mt-1 text-xs text-muted">
          {t.photo_kinds[p.kind]} · {nearTime(p.created_at)}
        </p>
        {p.note && (
          <p className="text-xs">
            <Words>{p.note}</Words>
          </p>
        )}
      </li>
    ))}
  </ul>
)

export function HandOver({ job: j }: { job: JobDetail }) {
  const a = j.acceptance
  const guarantees = useQuery({
    queryKey: ['repair-warranties', j.id],
    queryFn: ({ signal }) => repairWarranties(j.id, signal),
    enabled: seesDecisions() && j.approved_at !== undefined,
  })
  const paper = () =>
    void download(`/jobs/${j.id}/hand-over-certificate?language=${lang}`, `${j.number}.pdf`).catch(
      (x: unknown) => {
        if (!(x instanceof Problem)) throw x
        say(problemText(x))
      },
    )
  return (
    <Card
      title={t.hand_over}
      aside={
        a &&
        seesDecisions() && (
          <Button kind="quiet" onClick={paper}>
            <Download aria-hidden className="size-4" />
            {t.certificate}
          </Button>
        )
      }
    >
      {!a ? (
        <p className="text-sm text-muted">{t.not_handed_over}</p>
      ) : (
        <div className="grid gap-3">
          {!a.signed && (
            <Notice tone={a.satisfied ? 'waiting' : 'bad'} title={t.not_signed}>
              {a.refusal_reason}
            </Notice>
          )}
          <DefinitionList
            items={[
              [t.content, a.satisfied ? common.yes : common.no],
              [t.signed_by, a.signer_name],
              [t.witness, a.witness_name],
              [t.at, nearTime(a.accepted_at)],
              [t.note, a.note],
              [
                t.repair_warranty,
                guarantees.data && guarantees.data.items.length > 0 && (
                  <ul>
                    {guarantees.data.items.map((g) => (
                      <li key={g.id}>{t.guaranteed(longDate(dayBefore(g.ends_on)))}</li>
                    ))}
                  </ul>
                ),
              ],
            ]}
          />
          {a.signature && (
            <DrawnSignature signature={a.signature} name={t.signature_of(a.signer_name ?? '')} />
          )}
        </div>
      )}
    </Card>
  )
}
