/* One text in both languages, each in its own direction. */
import { desk } from '@/lib/desk-texts'
import { useId } from 'react'
import type { Words } from '@/lib/record'
import { common } from '@/lib/texts'
import { controlLook, describedBy, Notes } from './native'

export function WordsField({
  label,
  name,
  value,
  onChange,
  error,
  help,
  optional,
  rows,
}: {
  label: string
  name: string
  value: Words
  onChange: (v: Words) => void
  error: (path: string) => string | undefined
  help?: string | undefined
  optional?: boolean | undefined
  rows?: number | undefined
}) {
  const id = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy(id, help, undefined)}>
      <legend className="mb-1.5 text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {(['fa', 'en'] as const).map((lang) => {
          const wrong = error(`${name}.${lang}`)
          const shared = {
            name: `${name}.${lang}`,
            value: value[lang],
            lang,
            dir: lang === 'fa' ? 'rtl' : 'ltr',
            'aria-label': `${label}: ${desk.languages[lang]}`,
            'aria-invalid': wrong ? true : undefined,
            'aria-describedby': describedBy(`${id}-${lang}`, undefined, wrong),
            placeholder: desk.languages[lang],
            onChange: (e: { target: { value: string } }) =>
              onChange({ ...value, [lang]: e.target.value }),
          } as const
          return (
            <div key={lang} className="min-w-0">
              {rows ? (
                <textarea {...shared} rows={rows} className={`${controlLook} resize-y py-2`} />
              ) : (
                <input {...shared} className={`${controlLook} h-control`} />
              )}
              <Notes id={`${id}-${lang}`} error={wrong} />
            </div>
          )
        })}
      </div>
      <Notes id={id} help={help} error={error(name)} />
    </fieldset>
  )
}
