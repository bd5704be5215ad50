/* A file is chosen, its columns are named; then it is tried, which changes nothing. */
import { FileDown, FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { newIntent, save } from '@/lib/api'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { Button, buttonLook } from '@/ui/native'
import { Card, Notice, PageHeader } from '@/ui/page'
import { tryFile } from './api'
import { COLUMNS, guess, isOurs, renamed, type Mapping } from './columns'
import { MapColumns } from './map-columns'
import { t } from './messages'
import { example } from './example'
import { readSheet, toCsv, type Sheet } from './sheet'
import { UnreadableSheet } from './unreadable'
import { WizardSteps } from './wizard-steps'

interface Chosen {
  file: File
  sheet: Sheet
}
export function NewImportPage({
  step,
  onStep,
}: {
  step: string | undefined
  onStep: (step: string | undefined) => void
}) {
  const [chosen, setChosen] = useState<Chosen>()
  const [mapping, setMapping] = useState<Mapping>({})
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const intent = useRef({ key: newIntent(), of: '' })
  const at = step === 'columns' && chosen ? 'columns' : 'file'

  const send = async (bytes: Blob, name: string) => {
    // One key for one content: what was sent and not answered isn't begun twice.
    const of = `${name}:${bytes.size}:${JSON.stringify(mapping)}`
    if (intent.current.of !== of) intent.current = { key: newIntent(), of }
    setBusy(true)
    setTrouble(undefined)
    try {
      const made = await tryFile(bytes, name, intent.current.key)
      navigate(`/staff/imports/${made.number}`)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setTrouble(x.body.errors[0]?.detail ?? problemText(x))
    } finally {
      setBusy(false)
    }
  }
  const choose = async (file: File) => {
    setTrouble(undefined)
    setBusy(true)
    try {
      const sheet = await readSheet(file)
      setChosen({ file, sheet })
      setMapping(guess(sheet.header))
      onStep('columns')
    } catch (x) {
      if (!(x instanceof UnreadableSheet)) throw x
      // Which byte is wrong is the server's to say.
      if (x.why === 'broken') await send(file, file.name)
      else setTrouble(t.unreadable[x.why])
    } finally {
      setBusy(false)
    }
  }
  const go = ({ file, sheet }: Chosen) =>
    isOurs(sheet, mapping)
      ? send(file, file.name)
      : send(
          toCsv(renamed(sheet.header, mapping), sheet.rows),
          `${file.name.replace(/\.\w+$/, '')}.csv`,
        )
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t.choose.title} lead={t.choose.lead} />
      <WizardSteps current={at} />
      {trouble && (
        <div className="mb-4">
          <Notice tone="bad" title={trouble} live />
        </div>
      )}
      {at === 'columns' && chosen ? (
        <MapColumns
          name={chosen.file.name}
          sheet={chosen.sheet}
          mapping={mapping}
          onChange={setMapping}
          busy={busy}
          onGo={() => void go(chosen)}
          onAnother={() => onStep(undefined)}
        />
      ) : (
        <Choose busy={busy} onChoose={(file) => void choose(file)} />
      )}
    </div>
  )
}
function Choose({ busy, onChoose }: { busy: boolean; onChoose: (file: File) => void }) {
  const id = useId()
  return (
    <div className="grid gap-4">
      <Card>
        <div className="grid justify-items-center gap-4 py-8">
          <input
            id={id}
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-label={t.choose.file}
            className="peer sr-only"
            onChange={(e) => {
              const file = e.target.files?.[0]
              if (file) onChoose(file)
              e.target.value = ''
            }}
          />
          <label
            htmlFor={id}
            className={`${buttonLook('primary')} cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-focus`}
          >
            <FileUp aria-hidden className="size-4" />
            {t.choose.button}
          </label>
          <p role="status" className="text-sm text-muted">
            {busy && t.choose.reading}
          </p>
          <Button kind="quiet" onClick={() => save(example(), `${t.choose.example_name}.csv`)}>
            <FileDown aria-hidden className="size-4" />
            {t.choose.example}
          </Button>
        </div>
      </Card>
      <Card title={t.choose.columns}>
        <p className="mb-2 text-sm text-muted">{t.choose.columns_hint}</p>
        <ul className="flex flex-wrap gap-2 text-sm">
          {COLUMNS.map((c) => (
            <li key={c} className="rounded-full bg-sunken px-3 py-1">
              {t.columns[c]}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
