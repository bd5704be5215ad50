/* A photo that the server keeps: its bytes come with the token, and a press shows it whole. */
import { ImageOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLoad } from '@/lib/load'
import { Dialog } from './dialog'

export function StoredPhoto({
  id,
  name,
  load,
}: {
  id: string
  name: string
  /** Its bytes as an object URL. */
  load: (id: string) => Promise<string>
}) {
  const [open, setOpen] = useState(false)
  const { data: url, error } = useLoad(`file-${id}`, () => load(id))
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url)
  }, [url])
  if (error)
    return (
      <span
        role="img"
        aria-label={name}
        className="grid aspect-4/3 place-content-center rounded-md border border-line bg-sunken text-muted"
      >
        <ImageOff aria-hidden className="size-6" />
      </span>
    )
  return (
    <>
      <button
        type="button"
        aria-label={name}
        onClick={() => setOpen(true)}
        className="block aspect-4/3 w-full overflow-hidden rounded-md border border-line bg-sunken"
      >
        {url && <img src={url} alt="" className="size-full object-cover" />}
      </button>
      <Dialog title={name} open={open} onClose={() => setOpen(false)}>
        {url && <img src={url} alt={name} className="max-h-[75dvh] w-full object-contain" />}
      </Dialog>
    </>
  )
}
