/* A form with a page to itself: what somebody else saved meanwhile or what is wrong, the fields, the way on and back. */
import type { ReactNode } from 'react'
import type { Form } from '@/lib/form'
import { navigate } from '@/lib/navigate'
import type { Stale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { Conflict } from './conflict'
import { ErrorSummary } from './error-summary'
import { LinkButton } from './link'
import { Button } from './native'
import { Card } from './page'

export function PageForm<V extends object, T>({
  form,
  stale,
  differences,
  back,
  label,
  children,
}: {
  form: Form<V>
  stale: Stale<T>
  /** The rows of both versions, beside each other. */
  differences: (
    theirs: T,
  ) => readonly (readonly [label: string, theirs: ReactNode, yours: ReactNode])[]
  /** Where one comes out without saving. */
  back: string
  label: string
  children: ReactNode
}) {
  return (
    <Card>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        {stale.theirs ? (
          <Conflict
            rows={differences(stale.theirs)}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              navigate(back)
            }}
          />
        ) : (
          <ErrorSummary {...form.summary} wait={form.wait} />
        )}
        {children}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" busy={form.busy}>
            {label}
          </Button>
          <LinkButton to={back}>{common.back_out}</LinkButton>
        </div>
      </form>
    </Card>
  )
}
