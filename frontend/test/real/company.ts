/* What a test needs for itself: a technician with a van, a customer with a unit, a job on the day. */
import { as, day, newPhone, ok, once, rial, seen, tag, type Schemas } from './people'

export interface Technician {
  username: string
  password: string
  employee: string
  van: string
}
/** Holds every skill; drives an own van, with two serial-tracked boards and some gaskets in it. */
export async function newTechnician(parts: readonly Part[] = []): Promise<Technician> {
  const [admin, manager, keeper] = await Promise.all([as('admin'), as('manager'), as('warehouse')])
  const mark = tag()
  const username = `tech.${mark.toLowerCase()}`,
    password = `${mark} walks every day`
  const account = await ok(
    admin.POST('/accounts', {
      params: { header: once() },
      body: { name: 'پویا نادری', username, password },
    }),
  )
  await ok(
    admin.POST('/accounts/{account_id}/role-grants', {
      params: { path: { account_id: account.id }, header: once() },
      body: { role: 'technician', is_lead: false },
    }),
  )
  const employee = await ok(
    manager.POST('/employees', {
      params: { header: once() },
      body: {
        number: `T-${mark}`,
        name: { fa: 'پویا نادری', en: 'Pouya Naderi' },
        kind: 'technician',
        account_id: account.id,
      },
    }),
  )
  const skills = await ok(manager.GET('/skills', { params: { query: { limit: 200 } } }))
  await ok(
    manager.PUT('/employees/{employee_id}/skills', {
      params: { path: { employee_id: employee.id }, header: seen(employee.version) },
      body: {
        skills: skills.items.map((s) => ({ skill: s.code, level: 3, valid_until: day(365) })),
      },
    }),
  )
  const van = await ok(
    keeper.POST('/stock-places', {
      params: { header: once() },
      body: {
        code: `VAN-${mark}`,
        name: { fa: 'خودرو پویا نادری', en: 'Pouya Naderi’s van' },
        kind: 'van',
        holder_account_id: account.id,
      },
    }),
  )
  if (parts.length > 0)
    await ok(
      keeper.POST('/stock-receipts', {
        params: { header: once() },
        body: {
          stock_place_id: van.id,
          lines: parts.map(({ item, serials }) => ({
            item_id: item.id,
            quantity: String(serials?.length ?? 5),
            unit_cost: rial(1_000_000),
            ...(serials && { serials: [...serials] }),
          })),
        },
      }),
    )
  return { username, password, employee: employee.id, van: van.id }
}
export interface Part {
  item: Schemas['Item']
  /** Where each piece has one; else five pieces come. */
  serials?: readonly string[]
}
export async function itemOf(sku: string): Promise<Schemas['Item']> {
  const keeper = await as('warehouse')
  const found = await ok(keeper.GET('/items', { params: { query: { q: sku, limit: 20 } } }))
  const item = found.items.find((i) => i.sku === sku)
  if (!item) throw new Error(`no item ${sku}`)
  return item
}
export async function modelOf(code: string): Promise<Schemas['ProductModel']> {
  const agent = await as('agent')
  const found = await ok(agent.GET('/product-models', { params: { query: { limit: 200 } } }))
  const model = found.items.find((m) => m.code === code)
  if (!model) throw new Error(`no model ${code}`)
  return model
}

export interface Customer {
  phone: string
  party: string
  location: string
  unit: string
  serial: string
}
/** Somebody with a boiler; a year old and registered, or long out of its warranty. */
export async function newCustomer(covered: boolean): Promise<Customer> {
  const agent = await as('agent')
  const phone = newPhone()
  const party = await ok(
    agent.POST('/parties', {
      params: { header: once() },
      body: {
        kind: 'person',
        name: 'مینا صالحی',
        language: 'fa',
        phones: [{ phone, kind: 'mobile' }],
      },
    }),
  )
  const cities = await ok(agent.GET('/cities', { params: { query: { limit: 200 } } }))
  const city = cities.items.find((c) => c.name.fa === 'تهران') ?? cities.items[0]!
  const location = await ok(
    agent.POST('/service-locations', {
      params: { header: once() },
      body: {
        party_id: party.id,
        title: 'خانه',
        address: 'ونک، خیابان نمونه ۱۲',
        plaque: 'پلاک نمونه ۷',
        city_code: city.code,
        hazards: 'سگ در حیاط',
        access_notes: 'زنگ دوم؛ کلید نزد نگهبان است.',
      },
    }),
  )
  const model = await modelOf('HP-24')
  const serial = `HP24${tag(9)}`
  const unit = await ok(
    agent.POST('/installed-units', {
      params: { header: once() },
      body: {
        serial,
        product_model_id: model.id,
        party_id: party.id,
        service_location_id: location.id,
        produced_on: day(covered ? -200 : -3300),
        sold_on: day(covered ? -120 : -3000),
        installed_on: day(covered ? -110 : -2990),
      },
    }),
  )
  if (covered)
    await ok(
      agent.POST('/warranty-registrations', {
        params: { header: once() },
        body: { installed_unit_id: unit.id, proof_level: 'invoice' },
      }),
    )
  return { phone, party: party.id, location: location.id, unit: unit.id, serial }
}
export async function requestOf(customer: Customer): Promise<Schemas['ServiceRequest']> {
  const agent = await as('agent')
  return ok(
    agent.POST('/service-requests', {
      params: { header: once() },
      body: {
        channel: 'phone',
        party_id: customer.party,
        service_location_id: customer.location,
        installed_unit_id: customer.unit,
        symptom_codes: ['S-HP10'],
        narrative: 'از دیروز خاموش می‌شود.',
        danger: false,
        language: 'fa',
      },
    }),
  )
}
/** The agent looks, the dispatcher makes a job of it. */
export async function accept(
  request: string,
  unit?: string,
): Promise<{ id: string; number: string }> {
  const [agent, dispatcher] = await Promise.all([as('agent'), as('dispatcher')])
  await ok(
    agent.POST('/service-requests/{service_request_id}/triage', {
      params: { path: { service_request_id: request }, header: once() },
      body: { priority: 'normal', ...(unit && { installed_unit_id: unit }) },
    }),
  )
  return ok(
    dispatcher.POST('/service-requests/{service_request_id}/jobs', {
      params: { path: { service_request_id: request }, header: once() },
      body: { kind: 'repair' },
    }),
  )
}
let slot = 0
/** Booked for now and sent to the technician. */
export async function book(job: string, technician: Technician): Promise<Schemas['Visit']> {
  const dispatcher = await as('dispatcher')
  const start = Date.now() + (5 + 90 * slot++) * 60_000
  const visit = await ok(
    dispatcher.POST('/visits', {
      params: { header: once() },
      body: {
        job_id: job,
        crew: [technician.employee],
        planned_start_at: new Date(start).toISOString(),
        planned_end_at: new Date(start + 75 * 60_000).toISOString(),
        override: { reason: 'The test books outside working hours too' },
      },
    }),
  )
  return ok(
    dispatcher.POST('/visits/{visit_id}/dispatch', {
      params: { path: { visit_id: visit.id }, header: once() },
    }),
  )
}
/** The reviewer accepts the work. */
export async function review(job: string): Promise<void> {
  const dispatcher = await as('dispatcher')
  const path = { job_id: job }
  const now = await ok(dispatcher.GET('/jobs/{job_id}', { params: { path } }))
  await ok(
    dispatcher.POST('/jobs/{job_id}/review-approval', {
      params: { path, header: { ...once(), ...seen(now.version) } },
    }),
  )
}
/** The draft that the approved job left, issued. */
export async function issue(job: string): Promise<Schemas['Invoice']> {
  const accountant = await as('accountant')
  const find = async () =>
    (
      await ok(
        accountant.GET('/invoices', {
          params: { query: { job_id: job, kind: ['customer'], limit: 5 } },
        }),
      )
    ).items[0]
  let draft = await find()
  for (let i = 0; !draft && i < 40; i++) {
    await new Promise((done) => setTimeout(done, 250))
    draft = await find()
  }
  if (!draft) throw new Error('the job left no draft')
  return ok(
    accountant.POST('/invoices/{invoice_id}/issue', {
      params: { path: { invoice_id: draft.id }, header: { ...once(), ...seen(draft.version) } },
    }),
  )
}
