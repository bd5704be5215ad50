/* A combo box over rows of the server: it asks 250 ms after the last letter and keeps the name of what was chosen. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ComboBox, type Option } from './combo-box'

export function SearchCombo({
  label,
  name,
  chosen,
  onChange,
  search,
  error,
  help,
  optional,
  placeholder,
}: {
  label: string
  name: string
  chosen: Option | undefined
  onChange: (option: Option | undefined) => void
  search: (q: string, signal: AbortSignal) => Promise<readonly Option[]>
  error?: string | undefined
  help?: string
  optional?: boolean
  placeholder?: string
}) {
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const [asked, setAsked] = useState('')
  const q = typed === chosen?.label ? '' : typed.trim()
  useEffect(() => {
    const id = setTimeout(() => setAsked(q), 250)
    return () => clearTimeout(id)
  }, [q])
  const found = useQuery({
    queryKey: ['combo', name, asked],
    queryFn: ({ signal }) => search(asked, signal),
    placeholderData: keepPreviousData,
  })
  const rows = found.data ?? []
  const items =
    chosen && rows.every((o) => o.id !== chosen.id) && q === '' ? [chosen, ...rows] : rows
  return (
    <ComboBox
      label={label}
      name={name}
      value={chosen?.id}
      items={items}
      typed={typed}
      onType={(text) => {
        setTyped(text)
        if (text === '') onChange(undefined)
      }}
      onChange={(id, option) => {
        const taken = id === undefined ? undefined : (option ?? chosen)
        onChange(taken)
        setTyped(taken?.label ?? '')
      }}
      busy={found.isFetching}
      error={error}
      {...(help && { help })}
      {...(optional && { optional })}
      {...(placeholder && { placeholder })}
    />
  )
}
