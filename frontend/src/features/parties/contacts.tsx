/* Whom else to talk to at a customer: caretaker, wife, office. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { useForm } from '@/lib/form'
import { asciiDigits } from '@/lib/digits'
import { Problem } from '@/lib/problem'
import { useStale } from '@/lib/stale'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { CallLink } from '@/ui/call-link'
import { Conflict } from '@/ui/conflict'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, IconButton, PhoneField, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Loaded, Skeleton } from '@/ui/page'
import {
  createContact,
  deleteContact,
  getContact,
  listContacts,
  updateContact,
  type Contact,
} from './api'
import { mayWrite } from './list-page'
import { t } from './messages'

export function Contacts({ partyId }: { partyId: string }) {
  const queries = useQueryClient()
  const key = ['contacts', partyId]
  const contacts = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listContacts(partyId, signal),
  })
  const [open, setOpen] = useState<Contact | 'new'>()
  const again = () => void queries.invalidateQueries({ queryKey: key })
  const remove = async (c: Contact) => {
    try {
      await deleteContact(partyId, c)
      again()
      say(t.contacts.removed(c.name), {
        undo: () => void createContact(partyId, given(c), newIntent()).then(again).catch(tell),
      })
    } catch (x) {
      tell(x)
      again()
    }
  }
  return (
    <Card
      title={t.contacts.title}
      aside={
        mayWrite() && (
          <Button kind="quiet" onClick={() => setOpen('new')}>
            {t.contacts.add}
          </Button>
        )
      }
    >
      <Loaded
        data={contacts.data}
        error={contacts.error}
        retry={() => void contacts.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.contacts.empty}</p>
          ) : (
            <ul className="grid gap-2">
              {items.map((c) => (
                <li key={c.id} className="flex items-start gap-2">
                  <div className="me-auto min-w-0">
                    <p>
                      {c.name}
                      {c.role && <span className="text-sm text-muted"> · {c.role}</span>}
                    </p>
                    {c.phone && <CallLink number={c.phone} />}
                    {c.email && (
                      <p className="text-sm text-muted">
                        <bdi>{c.email}</bdi>
                      </p>
                    )}
                    {c.note && <p className="text-sm text-muted">{c.note}</p>}
                  </div>
                  {mayWrite() && (
                    <>
                      <IconButton label={t.contacts.edit(c.name)} onClick={() => setOpen(c)}>
                        <Pencil aria-hidden className="size-4" />
                      </IconButton>
                      <IconButton label={t.contacts.remove(c.name)} onClick={() => void remove(c)}>
                        <X aria-hidden className="size-4" />
                      </IconButton>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open && (
        <ContactDialog
          partyId={partyId}
          contact={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            again()
            say(open === 'new' ? t.contacts.added : common.saved)
          }}
        />
      )}
    </Card>
  )
}
const tell = (x: unknown) => {
  if (!(x instanceof Problem)) throw x
  say(problemText(x))
}
const given = (c: Contact) => ({
  name: c.name,
  ...(c.role && { role: c.role }),
  ...(c.phone && { phone: c.phone }),
  ...(c.email && { email: c.email }),
  ...(c.note && { note: c.note }),
})
const valuesOf = (c: Contact | undefined) => ({
  name: c?.name ?? '',
  role: c?.role ?? '',
  phone: c?.phone ?? '',
  email: c?.email ?? '',
  note: c?.note ?? '',
})
type Values = ReturnType<typeof valuesOf>
const FIELDS = ['name', 'role', 'phone', 'email', 'note'] as const

function ContactDialog({
  partyId,
  contact,
  onClose,
  onDone,
}: {
  partyId: string
  contact: Contact | undefined
  onClose: () => void
  onDone: () => void
}) {
  const stale = useStale(contact ?? { version: 0, ...valuesOf(undefined) }, () =>
    getContact(partyId, contact?.id ?? ''),
  )
  const form = useForm({
    name: `contact:${contact?.id ?? partyId}`,
    initial: valuesOf(contact),
    required: { name: t.form.need_name },
    submit: (v: Values, key) => {
      const typed = {
        name: v.name.trim(),
        role: v.role.trim() || null,
        phone: asciiDigits(v.phone.trim()) || null,
        email: v.email.trim() || null,
        note: v.note.trim() || null,
      }
      if (contact)
        return stale.save((version) => updateContact(partyId, contact.id, version, typed))
      const { name, role, phone, email, note } = typed
      return createContact(
        partyId,
        {
          name,
          ...(role && { role }),
          ...(phone && { phone }),
          ...(email && { email }),
          ...(note && { note }),
        },
        key,
      )
    },
    onDone,
  })
  const labels: Record<(typeof FIELDS)[number], string> = {
    name: t.name,
    role: t.contacts.role,
    phone: t.phone,
    email: t.email,
    note: t.note,
  }
  const theirs = stale.theirs && valuesOf(stale.theirs as Contact)
  return (
    <Dialog title={contact ? t.contacts.edit(contact.name) : t.contacts.add} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={FIELDS.map((f) => [labels[f], theirs[f], form.values[f]])}
            busy={form.busy}
            onKeep={() => void form.send()}
            onDrop={() => {
              for (const f of FIELDS) form.set(f, theirs[f])
              stale.settle()
            }}
          />
        )}
        <TextField {...form.field('name')} label={t.name} maxLength={120} />
        <TextField
          {...form.field('role')}
          label={t.contacts.role}
          help={t.contacts.role_help}
          optional
        />
        <PhoneField {...form.field('phone')} label={t.phone} optional />
        <TextField {...form.field('email')} label={t.email} type="email" optional ltr />
        <TextField {...form.field('note')} label={t.note} rows={2} optional />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {contact ? common.save : t.contacts.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
