/*
 * A list of simple records with its editor beside: search and filters in the address, `open` names the record in the
 * dialog ("new" for a new one). What is no longer used is retired, not deleted.
 */
import { desk } from '@/lib/desk-texts'
import { Plus } from 'lucide-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Pages } from '@/lib/pages'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog } from './aria/dialog'
import { DialogActions } from './dialog'
import type { Column } from './list'
import { LinkButton } from './link'
import { Button } from './native'
import { Loaded, PageHeader, Skeleton } from './page'
import { RecordFacts, RecordForm, type Kept, type RecordFormProps } from './record-form'
import { ResourceList } from './resource-list'

export interface RecordKind<T extends Kept, P extends object, Q extends object> extends Pick<
  RecordFormProps<T, P, Q>,
  'name' | 'fields' | 'begin' | 'create' | 'update'
> {
  title: string
  lead?: string
  /** "New branch" */
  add: string
  nameOf: (record: T) => string
  get: (id: string, signal?: AbortSignal) => Promise<T>
  columns: readonly Column<T>[]
  card: (row: T) => { title: ReactNode; tag?: ReactNode; lines: readonly ReactNode[] }
  /** Out of use, and back. */
  retired?: { is: (record: T) => boolean; set: (record: T, to: boolean) => Promise<T> }
  empty: { title: string; hint?: string }
}
export function RecordsPage<T extends Kept, P extends object, Q extends object>({
  kind,
  pages,
  keys,
  filters,
  filtered,
  onClear,
  open,
  onOpen,
  href,
  mayEdit,
  actions,
}: {
  kind: RecordKind<T, P, Q>
  pages: Pages<T>
  /** Query keys that a save makes old. */
  keys: readonly string[]
  filters?: ReactNode
  filtered: boolean
  onClear: () => void
  open: string | undefined
  onOpen: (id: string | undefined) => void
  /** The address that opens a record: the page's own with `open` in it. */
  href: (id: string) => string
  mayEdit: boolean
  actions?: ReactNode
}) {
  const queries = useQueryClient()
  const changed = () => {
    for (const key of keys) void queries.invalidateQueries({ queryKey: [key] })
  }
  const addLink = mayEdit && kind.create && (
    <LinkButton to={href('new')} kind="primary">
      <Plus aria-hidden className="size-4" />
      {kind.add}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={kind.title} lead={kind.lead}>
        {actions}
        {addLink}
      </PageHeader>
      <ResourceList
        label={kind.title}
        pages={pages}
        columns={kind.columns}
        rowKey={(r) => r.id}
        href={(r) => href(r.id)}
        card={kind.card}
        filters={filters}
        filtered={filtered}
        onClear={onClear}
        empty={{ ...kind.empty, action: addLink }}
        {...(open && { selected: open })}
      />
      {open !== undefined && (
        <RecordDialog
          key={open}
          kind={kind}
          id={open === 'new' ? undefined : open}
          known={pages.rows?.find((r) => r.id === open)}
          mayEdit={mayEdit}
          onClose={() => onOpen(undefined)}
          onSaved={(text, undo) => {
            changed()
            onOpen(undefined)
            say(text, undo && { undo })
          }}
          onChanged={changed}
        />
      )}
    </>
  )
}

function RecordDialog<T extends Kept, P extends object, Q extends object>({
  kind,
  id,
  known,
  mayEdit,
  onClose,
  onSaved,
  onChanged,
}: {
  kind: RecordKind<T, P, Q>
  id: string | undefined
  known: T | undefined
  mayEdit: boolean
  onClose: () => void
  onSaved: (text: string, undo?: () => void) => void
  onChanged: () => void
}) {
  // The list may be minutes old; editing begins with what is there now, and stays with it: a version that comes while
  // somebody types is met on saving.
  const record = useQuery({
    queryKey: ['record', kind.name, id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => kind.get(id!, signal),
    staleTime: Infinity,
    gcTime: 0,
  })
  const shown = record.data ?? known
  if (id === undefined)
    return (
      <Dialog title={kind.add} open wide onClose={onClose}>
        <RecordForm<T, P, Q>
          name={kind.name}
          fields={kind.fields}
          {...(kind.begin && { begin: kind.begin })}
          {...(kind.create && { create: kind.create })}
          submit={kind.add}
          onBack={onClose}
          onDone={() => onSaved(common.saved)}
        />
      </Dialog>
    )
  return (
    <Dialog title={shown ? kind.nameOf(shown) : kind.title} open wide onClose={onClose}>
      <Loaded
        data={record.data}
        error={record.error}
        retry={() => void record.refetch()}
        skeleton={<Skeleton rows={6} />}
      >
        {(r) =>
          mayEdit && kind.update ? (
            <>
              <RecordForm<T, P, Q>
                key={r.version}
                name={kind.name}
                fields={kind.fields}
                record={r}
                update={kind.update}
                reread={kind.get}
                submit={common.save}
                onBack={onClose}
                onDone={() => onSaved(common.saved)}
              />
              {kind.retired && (
                <Retire kind={kind} record={r} onDone={onSaved} onChanged={onChanged} />
              )}
            </>
          ) : (
            <>
              <RecordFacts fields={kind.fields} record={r} />
              <DialogActions>
                <Button onClick={onClose}>{common.close}</Button>
              </DialogActions>
            </>
          )
        }
      </Loaded>
    </Dialog>
  )
}
function Retire<T extends Kept, P extends object, Q extends object>({
  kind,
  record,
  onDone,
  onChanged,
}: {
  kind: RecordKind<T, P, Q>
  record: T
  onDone: (text: string, undo: () => void) => void
  onChanged: () => void
}) {
  const [busy, setBusy] = useState(false)
  const rule = kind.retired!
  const gone = rule.is(record)
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const run = () => {
    setBusy(true)
    rule
      .set(record, !gone)
      .then((now) =>
        onDone(
          gone ? desk.record.brought_back : desk.record.was_retired,
          () => void rule.set(now, gone).then(onChanged, fail),
        ),
      )
      .catch(fail)
      .finally(() => setBusy(false))
  }
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 border-t border-line pt-4 text-sm text-muted">
      <p className="me-auto">{gone ? desk.record.is_retired : desk.record.retire_hint}</p>
      <Button kind={gone ? 'secondary' : 'danger'} busy={busy} onClick={run}>
        {gone ? desk.record.bring_back : desk.record.retire}
      </Button>
    </div>
  )
}
