/* How faults and work are named: symptoms, fault codes, labour codes. */
import type { Schemas } from '@/lib/api'
import { duration, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import type { RecordKind } from '@/ui/records-page'
import { Tag } from '@/ui/tag'
import { faultCodes, serviceCodes, symptoms } from './api'
import {
  Book,
  choices,
  codeColumn,
  codeField,
  familyOf,
  nameField,
  retiredTag,
  useFamilies,
  useSkills,
  type BookProps,
} from './book'
import { t } from './messages'

type Symptom = Schemas['Symptom']
export function SymptomsPage(page: BookProps) {
  const families = useFamilies()
  const s = t.symptoms
  const tag = (x: Symptom) =>
    retiredTag(x) ?? (x.is_dangerous ? <Tag tone="bad" label={s.danger} /> : undefined)
  const kind: RecordKind<Symptom, Schemas['SymptomPrototype'], Schemas['SymptomPatch']> = {
    name: 'symptom',
    title: s.title,
    lead: s.lead,
    add: s.add,
    empty: { title: s.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.customer_text),
    begin: { default_priority: 'normal', product_family_id: page.filter.family },
    ...symptoms,
    retired: {
      is: (x) => x.is_retired,
      set: (x, is_retired) => symptoms.update(x, { is_retired }),
    },
    columns: [
      codeColumn<Symptom>(),
      { id: 'customer', label: s.customer, cell: (x) => said(x.customer_text) },
      { id: 'technician', label: s.technician, cell: (x) => said(x.technician_text) },
      { id: 'family', label: t.family, extra: true, cell: familyOf },
      {
        id: 'priority',
        label: t.priority,
        extra: true,
        cell: (x) => t.priorities[x.default_priority],
      },
      { id: 'state', label: t.state, cell: tag },
    ],
    card: (x) => ({
      title: said(x.customer_text),
      tag: tag(x),
      lines: [said(x.technician_text), <bdi key="c">{x.code}</bdi>],
    }),
    fields: [
      codeField,
      {
        kind: 'choice',
        name: 'product_family_id',
        label: t.family,
        options: families.ids,
        only: 'create',
      },
      { kind: 'words', name: 'customer_text', label: s.customer },
      { kind: 'words', name: 'technician_text', label: s.technician },
      {
        kind: 'choice',
        name: 'default_priority',
        label: s.default_priority,
        options: choices(t.priorities),
      },
      { kind: 'text', name: 'section_code', label: s.section, ltr: true, optional: true },
      { kind: 'check', name: 'is_dangerous', label: s.dangerous },
      { kind: 'words', name: 'self_help', label: s.self_help, rows: 3, optional: true },
    ],
  }
  return <Book kind={kind} list={symptoms.list} page={page} />
}

type FaultCode = Schemas['FaultCode']
export function FaultCodesPage(page: BookProps) {
  const families = useFamilies()
  const f = t.faults
  const kind: RecordKind<FaultCode, Schemas['FaultCodePrototype'], Schemas['FaultCodePatch']> = {
    name: 'fault_code',
    title: f.title,
    lead: f.lead,
    add: f.add,
    empty: { title: f.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.name),
    begin: { type: page.filter.type, product_family_id: page.filter.family },
    ...faultCodes,
    retired: {
      is: (x) => x.is_retired,
      set: (x, is_retired) => faultCodes.update(x, { is_retired }),
    },
    columns: [
      codeColumn<FaultCode>(),
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'type', label: f.type, cell: (x) => f.types[x.type] },
      { id: 'family', label: t.family, extra: true, cell: familyOf },
      {
        id: 'key',
        label: f.part_key,
        extra: true,
        cell: (x) => <bdi>{x.warranty_part_key ?? x.warranty_cause_key}</bdi>,
      },
      { id: 'state', label: t.state, cell: retiredTag },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: retiredTag(x),
      lines: [f.types[x.type], <bdi key="c">{x.code}</bdi>],
    }),
    fields: [
      { kind: 'choice', name: 'type', label: f.type, options: choices(f.types), only: 'create' },
      codeField,
      {
        kind: 'choice',
        name: 'product_family_id',
        label: t.family,
        options: families.ids,
        empty: t.family_all,
        optional: true,
        only: 'create',
      },
      nameField,
      { kind: 'words', name: 'customer_text', label: f.customer, optional: true },
      { kind: 'text', name: 'warranty_part_key', label: f.part_key, ltr: true, optional: true },
      { kind: 'text', name: 'warranty_cause_key', label: f.cause_key, ltr: true, optional: true },
      { kind: 'words', name: 'evidence', label: f.evidence, optional: true },
      { kind: 'check', name: 'is_inherent', label: f.inherent },
      { kind: 'check', name: 'uses_part', label: f.uses_part },
      { kind: 'check', name: 'counts_as_repair', label: f.counts_repair },
      { kind: 'check', name: 'counts_as_fixed', label: f.counts_fixed },
    ],
  }
  return (
    <Book
      kind={kind}
      list={faultCodes.list}
      page={page}
      types={{ label: f.type, options: choices(f.types) }}
    />
  )
}

type ServiceCode = Schemas['ServiceCode']
export function ServiceCodesPage(page: BookProps) {
  const families = useFamilies(),
    skills = useSkills()
  const l = t.labour
  const kind: RecordKind<
    ServiceCode,
    Schemas['ServiceCodePrototype'],
    Schemas['ServiceCodePatch']
  > = {
    name: 'service_code',
    title: l.title,
    lead: l.lead,
    add: l.add,
    empty: { title: l.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.name),
    begin: {
      crew_size: 1,
      difficulty: 2,
      is_warranty_payable: true,
      kind: page.filter.type,
      product_family_id: page.filter.family,
    },
    ...serviceCodes,
    retired: {
      is: (x) => x.is_retired,
      set: (x, is_retired) => serviceCodes.update(x, { is_retired }),
    },
    columns: [
      codeColumn<ServiceCode>(),
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'kind', label: l.kind, extra: true, cell: (x) => l.kinds[x.kind] },
      { id: 'family', label: t.family, extra: true, cell: familyOf },
      { id: 'minutes', label: l.minutes, amount: true, cell: (x) => duration(x.standard_minutes) },
      {
        id: 'crew',
        label: l.crew,
        amount: true,
        extra: true,
        cell: (x) => number(x.crew_size),
      },
      { id: 'state', label: t.state, cell: retiredTag },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: retiredTag(x),
      lines: [<bdi key="c">{x.code}</bdi>, `${l.kinds[x.kind]} · ${duration(x.standard_minutes)}`],
    }),
    fields: [
      codeField,
      { kind: 'choice', name: 'kind', label: l.kind, options: choices(l.kinds), only: 'create' },
      {
        kind: 'choice',
        name: 'product_family_id',
        label: t.family,
        options: families.ids,
        empty: t.family_all,
        optional: true,
        only: 'create',
      },
      nameField,
      { kind: 'number', name: 'standard_minutes', label: l.minutes, unit: t.minutes },
      { kind: 'number', name: 'crew_size', label: l.crew, unit: t.people, optional: true },
      { kind: 'number', name: 'difficulty', label: l.difficulty, optional: true },
      {
        kind: 'choice',
        name: 'skill_code',
        label: t.skill_needed,
        options: skills,
        optional: true,
      },
      { kind: 'date', name: 'effective_from', label: l.from, optional: true },
      { kind: 'check', name: 'is_warranty_payable', label: l.payable },
    ],
  }
  return (
    <Book
      kind={kind}
      list={serviceCodes.list}
      page={page}
      types={{ label: l.kind, options: choices(l.kinds) }}
    />
  )
}
