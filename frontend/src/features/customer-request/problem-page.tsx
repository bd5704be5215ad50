import { Lightbulb } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { LinkButton } from '@/ui/link'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { EmptyState, Loaded, Skeleton } from '@/ui/page'
import { PhotoInput, type Photo } from '@/ui/photo-input'
import { lookUp, symptoms, type Symptom } from './api'
import { Afterwards, type CodeStep } from './danger-page'
import { Frame } from './frame'
import { t } from './messages'
import { Safety } from './safety'
import { DRAFT, keep, keepPhotos, readPhotos, requestDraft, useRequestDraft } from './store'
import { Words } from '@/ui/words'

const OTHER = 'other'
export function ProblemPage({ CodeStep }: { CodeStep: CodeStep }) {
  const draft = useRequestDraft()
  const { family, unknown } = useFamily()
  const list = useLoad(family && `symptoms ${family}`, (signal) => symptoms(family ?? '', signal))
  const [danger, setDanger] = useState<Symptom>()
  const [helped, setHelped] = useState(false)
  // First of all, also once the request is sent and its draft gone.
  if (danger?.safety)
    return (
      <Frame key="danger" title={t.danger.title}>
        <Safety text={said(danger.safety.text)} />
        <Afterwards symptom={danger} CodeStep={CodeStep} />
        <p className="mt-3">
          <Button kind="quiet" wide onClick={() => setDanger(undefined)}>
            {t.danger.none}
          </Button>
        </p>
      </Frame>
    )
  if (!draft.family && !draft.unitId)
    return (
      <Frame step="problem" title={t.problem.title}>
        <EmptyState title={t.problem.pick_family}>
          <LinkButton to="/request/product">{t.steps.product}</LinkButton>
        </EmptyState>
      </Frame>
    )
  if (helped)
    return (
      <Frame key="helped" title={t.problem.helped_title}>
        <p className="mb-4 text-muted">{t.problem.helped_hint}</p>
        <Button onClick={() => setHelped(false)}>{t.title}</Button>
      </Frame>
    )
  return (
    <Frame step="problem" title={t.problem.title}>
      <Loaded
        data={unknown ? { items: [] } : list.data}
        error={list.error}
        retry={list.reload}
        skeleton={<Skeleton rows={6} />}
      >
        {(page) => (
          <ProblemForm
            symptoms={page.items}
            onDanger={setDanger}
            onHelped={() => setHelped(true)}
          />
        )}
      </Loaded>
    </Frame>
  )
}
/** Of an own unit only the model is at hand: the serial names its family. */
function useFamily() {
  const draft = useRequestDraft()
  const own = !draft.family && draft.unitId !== undefined
  const looked = useLoad(own ? `unit ${draft.serial}` : undefined, () => lookUp(draft.serial))
  return {
    family: draft.family?.id ?? looked.data?.unit.product_family.id,
    /** Without a family one can still describe it. */
    unknown: own && !looked.pending && !looked.data,
  }
}
function ProblemForm({
  symptoms: list,
  onDanger,
  onHelped,
}: {
  symptoms: readonly Symptom[]
  onDanger: (s: Symptom) => void
  onHelped: () => void
}) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  useEffect(() => void readPhotos('fault').then(setPhotos), [])
  const draft = requestDraft()
  const form = useForm({
    name: `${DRAFT}-problem`,
    initial: {
      symptom: draft.symptom?.code ?? (draft.narrative ? OTHER : ''),
      narrative: draft.narrative,
    },
    required: (v) => ({
      symptom: v.symptom ? '' : t.problem.need_symptom,
      narrative: v.symptom === OTHER && !v.narrative.trim() ? t.problem.need_narrative : '',
    }),
    submit: async (v) => {
      const s = list.find((x) => x.code === v.symptom)
      keep({
        symptom: s && { code: s.code, text: s.customer_text },
        narrative: v.narrative.trim(),
        danger: false,
      })
    },
    onDone: () => navigate('/request/time'),
  })
  const chosen = list.find((s) => s.code === form.values.symptom)
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-6">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <RadioTiles
        legend={t.problem.symptom}
        name="symptom"
        wide
        value={form.values.symptom}
        error={form.error('symptom')}
        onChange={(code) => {
          const s = list.find((x) => x.code === code)
          if (s?.is_dangerous && s.safety) onDanger(s)
          else form.set('symptom', code)
        }}
        options={[
          ...list.map((s) => ({ id: s.code, label: said(s.customer_text) })),
          { id: OTHER, label: t.problem.other },
        ]}
      />
      {chosen?.self_help && (
        <div className="appear flex gap-3 rounded-md border border-line bg-surface px-4 py-3">
          <Lightbulb aria-hidden className="mt-1 size-5 shrink-0 text-warn" />
          <div>
            <p className="font-semibold">{t.problem.self_help}</p>
            <p className="text-sm text-muted">
              <Words>{said(chosen.self_help)}</Words>
            </p>
            <p className="mt-2 -ms-4">
              <Button kind="quiet" onClick={onHelped}>
                {t.problem.helped}
              </Button>
            </p>
          </div>
        </div>
      )}
      <TextField
        {...form.field('narrative')}
        label={t.problem.narrative}
        help={t.problem.narrative_help}
        optional={form.values.symptom !== OTHER}
        rows={4}
        maxLength={2000}
      />
      <PhotoInput
        label={t.problem.photos}
        name="photos"
        photos={photos}
        max={3}
        optional
        help={t.problem.photos_help}
        onChange={(p) => {
          setPhotos(p)
          void keepPhotos('fault', p)
        }}
      />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.next}
      </Button>
    </form>
  )
}
