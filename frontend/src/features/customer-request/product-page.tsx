import { ScanLine } from 'lucide-react'
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { serialOf } from '@/lib/scan'
import { useSession } from '@/lib/session'
import { Dialog } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Notice } from '@/ui/page'
import { PhotoInput, type Photo } from '@/ui/photo-input'
import { families, lookUp, myUnits } from './api'
import { CoverNote } from './cover-note'
import { Frame } from './frame'
import { t } from './messages'
import { keep, keepPhotos, readPhotos, requestDraft } from './store'
import { Words } from '@/ui/words'

const Scanner = lazy(() => import('@/ui/scanner').then((m) => ({ default: m.Scanner })))
type Found = Awaited<ReturnType<typeof lookUp>>

export function ProductPage() {
  const asked = new URLSearchParams(location.search)
  const draft = requestDraft()
  const [found, setFound] = useState<Found>()
  const [missed, setMissed] = useState('')
  const [scanning, setScanning] = useState(false)
  const [plate, setPlate] = useState<readonly Photo[]>([])
  const list = useLoad('families', families)
  useEffect(() => void readPhotos('plate').then(setPlate), [])

  const form = useForm({
    name: 'service-request-product',
    draft: false,
    initial: {
      serial: asked.get('serial') ?? draft.serial,
      unknown: asked.has('family') && !asked.has('serial') ? true : draft.serialUnknown,
      family: asked.get('family') ?? draft.family?.id ?? '',
      description: draft.description,
      unit: draft.unitId ?? '',
    },
    submit: async (v) => {
      if (v.unit) return { kind: 'mine' as const }
      if (v.unknown || (missed !== '' && missed === v.serial.trim()))
        return { kind: 'family' as const }
      return { kind: 'serial' as const, found: await lookUp(v.serial.trim()) }
    },
    required: (v) =>
      v.unit
        ? {}
        : v.unknown || (missed !== '' && missed === v.serial.trim())
          ? { family: v.family ? '' : t.product.need_family }
          : { serial: v.serial.trim() ? '' : t.product.need_serial },
    onDone: (r) => {
      if (r.kind === 'mine') navigate('/request/problem')
      else if (r.kind === 'family') toProblem()
      else if (r.found) setFound(r.found)
      else setMissed(form.values.serial.trim())
    },
  })
  const v = form.values
  const family = list.data?.items.find((f) => f.id === v.family)
  const byFamily = v.unknown || missed !== ''
  const toProblem = () => {
    keep({
      serial: v.serial.trim(),
      serialUnknown: v.unknown,
      unitId: undefined,
      model: undefined,
      family: family && { id: family.id, name: family.name },
      description: v.description.trim(),
      symptom: undefined,
    })
    navigate('/request/problem')
  }
  // A link with a serial looks it up at once.
  const start = useEffectEvent(() => {
    if (asked.get('serial')) void form.send()
  })
  useEffect(() => start(), [])

  if (found)
    return (
      <FoundUnit
        found={found}
        onOther={() => setFound(undefined)}
        onNext={() => {
          keep({
            serial: found.unit.serial,
            serialUnknown: false,
            unitId: undefined,
            model: { id: found.unit.product_model.id, name: found.unit.product_model.name },
            family: { id: found.unit.product_family.id, name: found.unit.product_family.name },
            symptom: undefined,
          })
          navigate('/request/problem')
        }}
      />
    )
  return (
    <Frame step="product" title={t.product.title}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-6">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <MyUnits value={v.unit} onChange={(unit) => form.set('unit', unit)} />
        {v.unit === '' && (
          <>
            {!v.unknown && (
              <TextField
                {...form.field('serial')}
                label={t.product.serial}
                help={t.product.serial_help}
                ltr
                maxLength={60}
                suffix={
                  <Button onClick={() => setScanning(true)}>
                    <ScanLine aria-hidden className="size-5" />
                    {t.product.scan}
                  </Button>
                }
              />
            )}
            <p className="-mt-3">
              <Button kind="quiet" onClick={() => form.set('unknown', !v.unknown)}>
                {v.unknown ? t.product.known : t.product.unknown}
              </Button>
            </p>
            {missed !== '' && !v.unknown && (
              <Notice tone="waiting" title={t.product.not_found} live />
            )}
            {byFamily && (
              <>
                <RadioTiles
                  legend={t.product.family}
                  name="family"
                  value={v.family}
                  onChange={(id) => form.set('family', id)}
                  error={form.error('family')}
                  options={(list.data?.items ?? [])
                    .filter((f) => !f.is_retired)
                    .map((f) => ({ id: f.id, label: said(f.name) }))}
                />
                <TextField
                  {...form.field('description')}
                  label={t.product.description}
                  optional
                  maxLength={300}
                />
                <PhotoInput
                  label={t.product.plate}
                  name="plate"
                  photos={plate}
                  max={1}
                  optional
                  help={t.product.plate_help}
                  onChange={(p) => {
                    setPlate(p)
                    void keepPhotos('plate', p)
                  }}
                />
              </>
            )}
          </>
        )}
        <Button type="submit" kind="primary" busy={form.busy} wide>
          {form.busy ? t.product.searching : t.product.search}
        </Button>
      </form>
      <Dialog title={t.scan.title} open={scanning} onClose={() => setScanning(false)}>
        <Suspense fallback={null}>
          <Scanner
            hint={t.scan.hint}
            torchLabel={t.scan.torch}
            noCamera={t.scan.none}
            onCode={(code) => {
              setScanning(false)
              form.set('serial', serialOf(code))
              void form.send()
            }}
          />
        </Suspense>
      </Dialog>
    </Frame>
  )
}
function FoundUnit({
  found,
  onNext,
  onOther,
}: {
  found: NonNullable<Found>
  onNext: () => void
  onOther: () => void
}) {
  return (
    <Frame step="product" title={said(found.unit.product_model.name)} key="found">
      <div className="mb-6 grid gap-2 rounded-lg border border-line bg-surface px-4 py-4">
        <p className="text-muted">
          <Words>{said(found.unit.product_family.name)}</Words> · <bdi>{found.unit.serial}</bdi>
        </p>
        {found.cover && <CoverNote cover={found.cover} />}
        <p className="text-sm text-muted">{t.cover.later}</p>
      </div>
      <div className="grid gap-2">
        <Button kind="primary" wide onClick={onNext}>
          {t.next}
        </Button>
        <Button kind="quiet" wide onClick={onOther}>
          {t.product.other}
        </Button>
      </div>
    </Frame>
  )
}
/** A known customer chooses; nothing is typed. */
function MyUnits({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const s = useSession()
  const known = s.state === 'in' && s.session.kind === 'customer'
  const units = useLoad(known ? 'units' : undefined, myUnits)
  const items = units.data?.items ?? []
  const choose = (id: string) => {
    const unit: Schemas['InstalledUnit'] | undefined = items.find((u) => u.id === id)
    keep({
      unitId: unit?.id,
      serial: unit?.serial ?? '',
      model: unit && { id: unit.product_model.id, name: unit.product_model.name },
      family: undefined,
      ...(unit?.service_location && { locationId: unit.service_location.id }),
      symptom: undefined,
    })
    onChange(id)
  }
  if (items.length === 0) return null
  return (
    <RadioTiles
      legend={t.product.mine}
      name="unit"
      wide
      value={value}
      onChange={choose}
      options={[
        ...items.map((u) => ({ id: u.id, label: said(u.product_model.name), detail: u.serial })),
        { id: '', label: t.product.other },
      ]}
    />
  )
}
