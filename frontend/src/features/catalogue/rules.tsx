/* What people must be able to do, and why things are ended: skills, reasons. */
import type { Schemas } from '@/lib/api'
import { number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import type { RecordKind } from '@/ui/records-page'
import { reasons, skills } from './api'
import {
  Book,
  choices,
  codeColumn,
  codeField,
  nameField,
  retiredTag,
  useFamilies,
  type BookProps,
} from './book'
import { t } from './messages'

type Skill = Schemas['Skill']
export function SkillsPage(page: BookProps) {
  const families = useFamilies()
  const s = t.skill
  const familyNames = (x: Skill) =>
    x.family_codes
      .map((c) => families.codes.find((f) => f.value === c)?.label ?? c)
      .join(common.list_comma)
  const kind: RecordKind<Skill, Schemas['SkillPrototype'], Schemas['SkillPatch']> = {
    name: 'skill',
    title: s.title,
    lead: s.lead,
    add: s.add,
    empty: { title: s.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.name),
    ...skills,
    retired: { is: (x) => x.is_retired, set: (x, is_retired) => skills.update(x, { is_retired }) },
    columns: [
      codeColumn<Skill>(),
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'group', label: s.group, cell: (x) => s.groups[x.group] },
      { id: 'families', label: s.families, extra: true, cell: familyNames },
      {
        id: 'reassess',
        label: s.reassess,
        amount: true,
        cell: (x) => x.reassess_months && `${number(x.reassess_months)} ${t.months}`,
      },
      { id: 'state', label: t.state, cell: retiredTag },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: retiredTag(x),
      lines: [s.groups[x.group], <bdi key="c">{x.code}</bdi>],
    }),
    fields: [
      codeField,
      { kind: 'choice', name: 'group', label: s.group, options: choices(s.groups) },
      nameField,
      {
        kind: 'number',
        name: 'reassess_months',
        label: s.reassess,
        unit: t.months,
        optional: true,
      },
      {
        kind: 'many',
        name: 'family_codes',
        label: s.families,
        options: families.codes,
        optional: true,
      },
    ],
  }
  return <Book kind={kind} list={skills.list} page={page} search={false} byFamily={false} />
}

type Reason = Schemas['ReasonEntry']
export function ReasonsPage(page: BookProps) {
  const r = t.reason
  const kind: RecordKind<Reason, Schemas['ReasonPrototype'], Schemas['ReasonPatch']> = {
    name: 'reason',
    title: r.title,
    lead: r.lead,
    add: r.add,
    empty: { title: r.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.name),
    begin: { kind: page.filter.type },
    ...reasons,
    retired: { is: (x) => x.is_retired, set: (x, is_retired) => reasons.update(x, { is_retired }) },
    columns: [
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'kind', label: r.kind, cell: (x) => r.kinds[x.kind] },
      { id: 'bearer', label: r.bearer, cell: (x) => r.bearers[x.cost_bearer] },
      {
        id: 'visible',
        label: r.visible,
        extra: true,
        cell: (x) => (x.is_customer_visible ? common.yes : common.no),
      },
      { id: 'code', label: t.code, extra: true, cell: (x) => <bdi>{x.code}</bdi> },
      { id: 'state', label: t.state, cell: retiredTag },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: retiredTag(x),
      lines: [r.kinds[x.kind], `${r.bearer}: ${r.bearers[x.cost_bearer]}`],
    }),
    fields: [
      { kind: 'choice', name: 'kind', label: r.kind, options: choices(r.kinds), only: 'create' },
      codeField,
      nameField,
      { kind: 'choice', name: 'cost_bearer', label: r.bearer, options: choices(r.bearers) },
      { kind: 'check', name: 'is_customer_visible', label: r.visible },
      { kind: 'check', name: 'counts_against_first_time_fix', label: r.first_time },
    ],
  }
  return (
    <Book
      kind={kind}
      list={reasons.list}
      page={page}
      search={false}
      byFamily={false}
      types={{ label: r.kind, options: choices(r.kinds) }}
    />
  )
}
