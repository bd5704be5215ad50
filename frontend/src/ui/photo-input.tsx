/* Photos from the camera or the gallery, made small before anything travels. Sending them is the feature's work. */
import { words } from '@/lib/scan-texts'
import { ImagePlus, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { smaller, UnreadablePhoto } from '@/lib/photos'
import { common } from '@/lib/texts'
import { buttonLook, describedBy } from './native'

export interface Photo {
  id: string
  bytes: Blob
}
export function PhotoInput({
  label,
  name,
  photos,
  onChange,
  max = 5,
  help,
  error,
  optional,
}: {
  label: string
  name: string
  photos: readonly Photo[]
  onChange: (photos: readonly Photo[]) => void
  max?: number
  help?: string | undefined
  error?: string | undefined
  optional?: boolean
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const add = async (files: readonly File[]) => {
    setTrouble(files.length + photos.length > max ? words.photo.too_many(max) : undefined)
    setBusy(true)
    const made: Photo[] = []
    for (const file of files.slice(0, max - photos.length)) {
      try {
        made.push({ id: crypto.randomUUID(), bytes: await smaller(file) })
      } catch (x) {
        if (!(x instanceof UnreadablePhoto)) throw x
        setTrouble(words.photo.unreadable)
      }
    }
    setBusy(false)
    if (made.length > 0) onChange([...photos, ...made])
  }
  const wrong = trouble ?? error
  return (
    <fieldset aria-describedby={describedBy(id, help, wrong)}>
      <legend className="mb-1.5 text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
      </legend>
      <div className="flex flex-wrap gap-2">
        {photos.map((p, i) => (
          <Thumb
            key={p.id}
            photo={p}
            name={words.photo.name(i + 1)}
            remove={() => onChange(photos.filter((x) => x.id !== p.id))}
          />
        ))}
        {photos.length < max && (
          <>
            <input
              ref={input}
              id={`${id}-file`}
              type="file"
              name={name}
              accept="image/*"
              multiple={max > 1}
              className="peer sr-only"
              onChange={(e) => {
                void add(Array.from(e.target.files ?? []))
                e.target.value = ''
              }}
            />
            <label
              htmlFor={`${id}-file`}
              className={`${buttonLook('secondary')} cursor-pointer border-dashed peer-focus-visible:outline-2 peer-focus-visible:outline-focus ${photos.length > 0 ? 'h-24' : ''}`}
            >
              <ImagePlus aria-hidden className="size-5" />
              {words.photo.add}
            </label>
          </>
        )}
      </div>
      <p role="status" className="text-xs text-muted">
        {busy && words.photo.preparing}
      </p>
      {wrong && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-xs font-medium text-danger">
          {wrong}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-xs text-muted">
          {help}
        </p>
      )}
    </fieldset>
  )
}
function Thumb({ photo, name, remove }: { photo: Photo; name: string; remove: () => void }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(photo.bytes)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.bytes])
  return (
    <span className="relative block size-24 overflow-hidden rounded-md border border-line bg-sunken">
      {url && <img src={url} alt={name} className="size-full object-cover" />}
      <button
        type="button"
        aria-label={words.photo.remove(name)}
        onClick={remove}
        className="absolute end-0 top-0 grid size-9 place-content-center rounded-es-md bg-surface/90 text-text"
      >
        <X aria-hidden className="size-4" />
      </button>
    </span>
  )
}
