/* Exclusions and clauses: a code, and a wording in both languages. */
import { Plus, Trash2 } from 'lucide-react'
import { number } from '@/lib/format'
import type { Words } from '@/lib/record'
import { Button, IconButton, TextField } from '@/ui/native'
import { WordsField } from '@/ui/words-field'
import { t } from './messages'

export interface Clause {
  code: string
  cause: string
  text: Words
}

export function Clauses({
  title,
  name,
  list,
  withCause = false,
  onChange,
  error,
}: {
  title: string
  name: string
  list: readonly Clause[]
  withCause?: boolean
  onChange: (list: Clause[]) => void
  error: (path: string) => string | undefined
}) {
  const put = (i: number, change: Partial<Clause>) =>
    onChange(list.map((c, at) => (at === i ? { ...c, ...change } : c)))
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{title}</legend>
      <ul className="grid gap-3">
        {list.map((c, i) => (
          <li key={i} className="grid gap-3 rounded-md border border-line p-3">
            <div className="grid items-end gap-3 sm:grid-cols-[10rem_10rem_auto]">
              <TextField
                label={t.code}
                name={`${name}.${i}.code`}
                value={c.code}
                onChange={(code) => put(i, { code })}
                error={error(`${name}.${i}.code`)}
                ltr
              />
              {withCause && (
                <TextField
                  label={t.cause}
                  name={`${name}.${i}.cause`}
                  value={c.cause}
                  onChange={(cause) => put(i, { cause })}
                  error={error(`${name}.${i}.cause`)}
                  ltr
                />
              )}
              <IconButton
                label={t.remove_clause(c.code || number(i + 1))}
                onClick={() => onChange(list.filter((_, at) => at !== i))}
              >
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            </div>
            <WordsField
              label={t.wording}
              name={`${name}.${i}.text`}
              value={c.text}
              onChange={(text) => put(i, { text })}
              error={error}
            />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Button
          onClick={() => onChange([...list, { code: '', cause: '', text: { fa: '', en: '' } }])}
        >
          <Plus aria-hidden className="size-4" />
          {t.add_to(title)}
        </Button>
      </div>
    </fieldset>
  )
}
