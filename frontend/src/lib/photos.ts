/*
 * A camera's photo becomes a JPEG of at most 400 kB before it travels: drawing it on a canvas also drops where it was
 * taken. What the browser can't decode (HEIC outside Safari) is refused with a reason, not sent and refused later.
 */
export const PHOTO_LIMIT = 400_000
const LONGEST = [1920, 1600, 1280, 1024, 800]
const QUALITY = [0.85, 0.75, 0.65, 0.5]

export class UnreadablePhoto extends Error {}

export async function smaller(file: Blob, limit = PHOTO_LIMIT): Promise<Blob> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file)
  } catch {
    throw new UnreadablePhoto()
  }
  let last: Blob | undefined
  try {
    for (const longest of LONGEST)
      for (const quality of QUALITY) {
        last = await draw(picture, longest, quality)
        if (last.size <= limit) return last
        if (last.size > limit * 3) break // far off: the next size, not the next quality
      }
  } finally {
    picture.close()
  }
  if (!last) throw new UnreadablePhoto()
  return last
}
function draw(picture: ImageBitmap, longest: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new UnreadablePhoto()
  pen.fillStyle = 'white' // JPEG has no transparency
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) =>
    canvas.toBlob((b) => (b ? done(b) : failed(new UnreadablePhoto())), 'image/jpeg', quality),
  )
}
/** Lower-case hexadecimal; the server's key for the same bytes sent twice. */
export async function sha256(bytes: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())
  return Array.from(new Uint8Array(hash), (b) => b.toString(16).padStart(2, '0')).join('')
}
