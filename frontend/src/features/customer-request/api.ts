import { body, client, intent, type Schemas } from '@/lib/api'
import { lang } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { asGuest, session } from '@/lib/session'
import { upload } from '@/lib/uploads'
import { intentOf, keep, readPhotos, requestDraft, type RequestDraft } from './store'

export type Symptom = Schemas['Symptom']
export type UnitPreview = Schemas['UnitPreview']

export const families = (signal: AbortSignal) =>
  body(client.GET('/product-families', { signal, params: { query: { limit: 100 } } }))
export const symptoms = (family: string, signal: AbortSignal) =>
  body(
    client.GET('/symptoms', {
      signal,
      params: { query: { product_family_id: [family], is_retired: false, limit: 100 } },
    }),
  )
export const dangers = (signal: AbortSignal) =>
  body(
    client.GET('/symptoms', {
      signal,
      params: { query: { is_dangerous: true, is_retired: false, limit: 100 } },
    }),
  )
export const cities = (signal: AbortSignal) =>
  body(client.GET('/cities', { signal, params: { query: { limit: 200 } } }))
export const myUnits = (signal: AbortSignal) =>
  body(client.GET('/installed-units', { signal, params: { query: { limit: 20 } } }))
export const myPlaces = (signal: AbortSignal) =>
  body(client.GET('/service-locations', { signal, params: { query: { limit: 20 } } }))
export async function windows(model: string | undefined, signal: AbortSignal) {
  await asGuest()
  return body(
    client.GET('/window-options', {
      signal,
      params: { query: { days: 7, ...(model && { product_model_id: model }) } },
    }),
  )
}
/** What the serial alone tells: the product, and the dates of its warranty. */
export async function lookUp(
  serial: string,
): Promise<{ unit: UnitPreview; cover: Schemas['CoverPreview'] | undefined } | undefined> {
  await asGuest()
  const found = await body(client.GET('/unit-previews', { params: { query: { serial } } })).catch(
    (x: unknown) => {
      if (x instanceof Problem && (x.status === 404 || x.status === 422 || x.status === 400))
        return undefined
      throw x
    },
  )
  const unit = found?.items[0]
  if (!unit) return undefined
  const cover = await body(client.GET('/cover-previews', { params: { query: { serial } } })).catch(
    () => undefined,
  )
  return { unit, cover }
}

const isCustomer = (): boolean => {
  const s = session()
  return s.state === 'in' && s.session.kind === 'customer'
}
async function media(): Promise<Schemas['RequestMedia'][]> {
  const sent: Schemas['RequestMedia'][] = []
  for (const kind of ['plate', 'fault'] as const)
    for (const photo of await readPhotos(kind)) {
      const file = await upload(photo.bytes, `${kind}.jpg`)
      sent.push({ file_id: file.id, kind })
    }
  return sent
}
const filled = <T extends object>(o: T): T =>
  Object.fromEntries(
    Object.entries(o).filter(([, v]) => v !== undefined && v !== '' && v !== null),
  ) as T

function prototype(d: RequestDraft, files: Schemas['RequestMedia'][]) {
  const words = [d.description].filter(Boolean).join(' ')
  return filled<Schemas['ServiceRequestPrototype']>({
    channel: 'web',
    language: lang,
    danger: d.danger,
    contact_name: d.name.trim(),
    contact_phone: d.phone.trim(),
    ...(d.locationId
      ? { service_location_id: d.locationId }
      : { city: d.city, address: d.address.trim() }),
    ...(d.unitId
      ? { installed_unit_id: d.unitId }
      : {
          serial: d.serialUnknown ? '' : d.serial.trim(),
          ...(d.model && { product_model_id: d.model.id }),
          unit_description: words || (d.model ? '' : (d.family?.name[lang] ?? '')),
        }),
    ...(d.symptom && { symptom_codes: [d.symptom.code] }),
    narrative: d.narrative.trim(),
    media: files,
    wishes: [...d.wishes],
  })
}
/** A guest's stays a draft until the phone is proven; a customer's is submitted. The same content is sent once. */
export async function send(): Promise<Schemas['ServiceRequest'] | undefined> {
  await asGuest()
  const d = requestDraft()
  const request = prototype(d, await media())
  const payload = JSON.stringify([isCustomer(), request])
  if (d.sent?.payload === payload) return undefined
  const made = await body(
    client.POST('/service-requests', {
      params: { header: intent(intentOf(payload)) },
      body: request,
    }),
  )
  keep({ sent: { id: made.id, payload } })
  return made
}
/** Once the phone is proven. A draft that ended with its guest is sent anew, as the customer's own. */
export async function submit(): Promise<Schemas['ServiceRequest']> {
  const id = requestDraft().sent?.id
  if (id) {
    try {
      return await body(
        client.POST('/service-requests/{service_request_id}/submission', {
          params: {
            path: { service_request_id: id },
            header: intent(intentOf(`submission ${id}`)),
          },
        }),
      )
    } catch (x) {
      if (!(x instanceof Problem) || x.status !== 404) throw x
    }
  }
  const made = await send()
  if (!made) throw new Error('nothing to send')
  return made
}
export async function callMe(): Promise<void> {
  const d = requestDraft()
  if (!d.sent) await send()
  const id = requestDraft().sent?.id
  if (!id) return
  await body(
    client.POST('/service-requests/{service_request_id}/callback', {
      params: { path: { service_request_id: id }, header: intent(intentOf(`callback ${id}`)) },
      body: filled({ phone: d.phone.trim(), name: d.name.trim() }),
    }),
  )
}
