/* What is serviced, and of what it is made: families, models, items. */
import type { Schemas } from '@/lib/api'

import { said } from '@/lib/i18n'
import { stateOf, statesOf } from '@/lib/states'
import { common } from '@/lib/texts'
import type { RecordKind } from '@/ui/records-page'
import { Tag } from '@/ui/tag'
import { families, items, models } from './api'
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

type Family = Schemas['ProductFamily']
export function FamiliesPage(page: BookProps) {
  const skills = useSkills()
  const f = t.families
  const kind: RecordKind<Family, Schemas['ProductFamilyPrototype'], Schemas['ProductFamilyPatch']> =
    {
      name: 'product_family',
      title: f.title,
      lead: f.lead,
      add: f.add,
      empty: { title: f.empty, hint: t.empty_hint },
      nameOf: (x) => said(x.name),
      ...families,
      retired: {
        is: (x) => x.is_retired,
        set: (x, is_retired) => families.update(x, { is_retired }),
      },
      columns: [
        codeColumn<Family>(),
        { id: 'name', label: t.name, cell: (x) => said(x.name) },
        { id: 'safety', label: f.safety, cell: (x) => f.safety_classes[x.safety_class] },
        {
          id: 'skills',
          label: t.skills,
          extra: true,
          cell: (x) => <SkillNames codes={x.skill_codes} />,
        },
        { id: 'state', label: t.state, cell: retiredTag },
      ],
      card: (x) => ({
        title: said(x.name),
        tag: retiredTag(x),
        lines: [<bdi key="c">{x.code}</bdi>, f.safety_classes[x.safety_class]],
      }),
      fields: [
        codeField,
        {
          kind: 'choice',
          name: 'safety_class',
          label: f.safety,
          options: choices(f.safety_classes),
        },
        nameField,
        { kind: 'check', name: 'needs_installation', label: f.needs_installation },
        { kind: 'check', name: 'needs_measurement', label: f.needs_measurement },
        { kind: 'check', name: 'is_rebuilt_on_site', label: f.is_rebuilt },
        { kind: 'text', name: 'warranty_policy_code', label: f.policy, ltr: true, optional: true },
        { kind: 'many', name: 'skill_codes', label: t.skills, options: skills, optional: true },
        {
          kind: 'many',
          name: 'peak_months',
          label: f.peak,
          optional: true,
          options: f.solar_months.map((label, i) => ({ value: String(i + 1), label })),
        },
      ],
    }
  return <Book kind={kind} list={families.list} page={page} byFamily={false} />
}
function SkillNames({ codes }: { codes: readonly string[] }) {
  const skills = useSkills()
  return codes.map((c) => skills.find((s) => s.value === c)?.label ?? c).join(common.list_comma)
}

type Model = Schemas['ProductModel']
export function ModelsPage(page: BookProps) {
  const skills = useSkills(),
    familyChoices = useFamilies()
  const m = t.models
  const kind: RecordKind<Model, Schemas['ProductModelPrototype'], Schemas['ProductModelPatch']> = {
    name: 'product_model',
    title: m.title,
    lead: m.lead,
    add: m.add,
    empty: { title: m.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.name),
    begin: { is_serviceable: true, product_family_id: page.filter.family },
    ...models,
    retired: { is: (x) => x.is_retired, set: (x, is_retired) => models.update(x, { is_retired }) },
    columns: [
      codeColumn<Model>(),
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'family', label: t.family, cell: familyOf },
      {
        id: 'policy',
        label: t.families.policy,
        extra: true,
        cell: (x) => x.warranty_policy_code && <bdi>{x.warranty_policy_code}</bdi>,
      },
      { id: 'state', label: t.state, cell: retiredTag },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: retiredTag(x),
      lines: [<bdi key="c">{x.code}</bdi>, familyOf(x)],
    }),
    fields: [
      codeField,
      {
        kind: 'choice',
        name: 'product_family_id',
        label: t.family,
        options: familyChoices.ids,
        only: 'create',
      },
      nameField,
      { kind: 'check', name: 'is_serviceable', label: m.serviceable },
      {
        kind: 'text',
        name: 'warranty_policy_code',
        label: t.families.policy,
        ltr: true,
        optional: true,
      },
      {
        kind: 'number',
        name: 'install_minutes',
        label: m.install_minutes,
        unit: t.minutes,
        optional: true,
      },
      {
        kind: 'number',
        name: 'install_crew',
        label: m.install_crew,
        unit: t.people,
        optional: true,
      },
      { kind: 'date', name: 'launched_on', label: m.launched, optional: true },
      { kind: 'date', name: 'production_ended_on', label: m.ended, optional: true },
      {
        kind: 'number',
        name: 'parts_support_years',
        label: m.parts_years,
        unit: t.years,
        optional: true,
      },
      { kind: 'text', name: 'successor_code', label: m.successor, ltr: true, optional: true },
      { kind: 'many', name: 'skill_codes', label: t.skills, options: skills, optional: true },
    ],
  }
  return <Book kind={kind} list={models.list} page={page} />
}

type Item = Schemas['Item']
export function ItemsPage(page: BookProps) {
  const familyChoices = useFamilies()
  const i = t.items
  const kind: RecordKind<Item, Schemas['ItemPrototype'], Schemas['ItemPatch']> = {
    name: 'item',
    title: i.title,
    lead: i.lead,
    add: i.add,
    empty: { title: i.empty, hint: t.empty_hint },
    nameOf: (x) => said(x.name),
    begin: { uom: 'piece', tracking: 'none', product_family_id: page.filter.family },
    ...items,
    columns: [
      { id: 'sku', label: i.sku, cell: (x) => <bdi>{x.sku}</bdi> },
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'family', label: t.family, extra: true, cell: familyOf },
      { id: 'uom', label: i.uom, extra: true, cell: (x) => i.uoms[x.uom] },
      { id: 'tracking', label: i.tracking, extra: true, cell: (x) => i.trackings[x.tracking] },
      { id: 'state', label: t.state, cell: (x) => <Tag {...stateOf('item', x.state)} /> },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: <Tag {...stateOf('item', x.state)} />,
      lines: [<bdi key="c">{x.sku}</bdi>, familyOf(x)],
    }),
    fields: [
      {
        kind: 'text',
        name: 'sku',
        label: i.sku,
        help: t.code_help,
        ltr: true,
        only: 'create',
      },
      {
        kind: 'choice',
        name: 'product_family_id',
        label: t.family,
        options: familyChoices.ids,
        empty: t.family_all,
        optional: true,
        only: 'create',
      },
      nameField,
      { kind: 'choice', name: 'uom', label: i.uom, options: choices(i.uoms), only: 'create' },
      {
        kind: 'choice',
        name: 'tracking',
        label: i.tracking,
        options: choices(i.trackings),
        only: 'create',
      },
      {
        kind: 'choice',
        name: 'criticality',
        label: i.criticality,
        options: choices(i.criticalities),
        optional: true,
      },
      {
        kind: 'choice',
        name: 'state',
        label: i.lifetime,
        options: statesOf('item'),
        only: 'edit',
      },
      { kind: 'text', name: 'part_group', label: i.group, ltr: true, optional: true },
      { kind: 'text', name: 'section_code', label: t.symptoms.section, ltr: true, optional: true },
      { kind: 'text', name: 'warranty_part_key', label: i.part_key, ltr: true, optional: true },
      { kind: 'text', name: 'superseded_by_sku', label: i.superseded, ltr: true, optional: true },
      { kind: 'date', name: 'guaranteed_supply_until', label: i.supply_until, optional: true },
      { kind: 'check', name: 'is_core_returnable', label: i.core },
      { kind: 'check', name: 'is_semi_finished', label: i.semi },
    ],
  }
  return (
    <Book
      kind={kind}
      list={items.list}
      page={page}
      byRetired={false}
      types={{ label: t.state, options: statesOf('item') }}
    />
  )
}
