/* A combo box that asks the server: the first few at once, others by what is typed. */
import { useEffect, useState } from 'react'
import { useLoad } from '@/lib/load'
import { ComboBox, type Option } from './combo-box'

export function Finder<O extends Option>({
  label,
  name,
  find,
  chosen,
  onChoose,
  error,
  help,
  optional,
  placeholder,
}: {
  label: string
  name: string
  /** Names the list: what was found is kept under it while the page lives. */
  find: (q: string, signal: AbortSignal) => Promise<readonly O[]>
  chosen: Option | undefined
  /** With all that the list knew of it. */
  onChoose: (option: O | undefined) => void
  error?: string | undefined
  help?: string
  optional?: boolean
  placeholder?: string
}) {
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const [asked, setAsked] = useState('')
  const q = typed === chosen?.label ? '' : typed.trim()
  useEffect(() => {
    const id = setTimeout(() => setAsked(q.length > 1 ? q : ''), 300)
    return () => clearTimeout(id)
  }, [q])
  const found = useLoad(`${name}:${asked}`, (signal) => find(asked, signal))
  const items = found.data ?? []
  const shown: readonly Option[] =
    chosen && !items.some((i) => i.id === chosen.id) ? [chosen, ...items] : items
  return (
    <ComboBox
      label={label}
      name={name}
      value={chosen?.id}
      onChange={(id) => {
        const option = shown.find((i) => i.id === id)
        setTyped(option?.label ?? '')
        onChoose(items.find((i) => i.id === id))
      }}
      items={shown}
      typed={typed}
      onType={setTyped}
      busy={found.pending}
      error={error}
      {...(help !== undefined && { help })}
      {...(optional !== undefined && { optional })}
      {...(placeholder !== undefined && { placeholder })}
    />
  )
}
