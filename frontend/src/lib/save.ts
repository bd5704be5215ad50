/** Bytes that were made here, saved under a name. */
export function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes)
  const a = document.createElement('a')
  a.href = url
  a.download = name
  a.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
