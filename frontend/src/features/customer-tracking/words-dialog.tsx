/* One dialog for all that is said in words and photos: question, answer, "it came back", appeal, cancellation. */
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { PhotoInput, type Photo } from '@/ui/photo-input'

export interface Asked {
  name: string
  title: string
  hint?: string
  label: string
  need: string
  photos?: string
  /** Photos alone are enough. */
  wordless?: boolean
  send: string
  danger?: boolean
  act: (text: string, photos: readonly Photo[], intent: string) => Promise<unknown>
  done: (result: unknown) => void
}
export function WordsDialog({ words, onClose }: { words: Asked | undefined; onClose: () => void }) {
  return (
    <Dialog title={words?.title ?? ''} open={words !== undefined} onClose={onClose}>
      {words && <WordsForm key={words.name} {...words} onClose={onClose} />}
    </Dialog>
  )
}
export function WordsForm({ onClose, ...words }: Asked & { onClose?: () => void }) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const free = words.wordless && photos.length > 0
  const form = useForm({
    name: words.name,
    initial: { text: '' },
    aliases: { narrative: 'text', reason: 'text' },
    required: free ? {} : { text: words.need },
    submit: (v, intent) => words.act(v.text.trim(), photos, intent),
    onDone: (r) => {
      words.done(r)
      onClose?.()
    },
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary
        {...form.summary}
        wait={form.wait}
        code={form.failure?.problem?.body.trace_id}
      />
      {words.hint && <p className="text-sm text-muted">{words.hint}</p>}
      <TextField {...form.field('text')} label={words.label} rows={4} maxLength={2000} />
      {words.photos && (
        <PhotoInput
          label={words.photos}
          name="photos"
          photos={photos}
          max={3}
          optional
          onChange={setPhotos}
        />
      )}
      <DialogActions>
        {onClose && <Button onClick={onClose}>{common.back_out}</Button>}
        <Button type="submit" kind={words.danger ? 'danger' : 'primary'} busy={form.busy}>
          {words.send}
        </Button>
      </DialogActions>
    </form>
  )
}
