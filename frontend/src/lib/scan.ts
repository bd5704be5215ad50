/* Reading a code from a picture of the camera, and the serial from what a code says. */
type Source = HTMLVideoElement
interface Detector {
  detect: (source: Source) => Promise<{ rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

export async function codeReader(): Promise<(source: Source) => Promise<string | undefined>> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (Own) {
    const detector = new Own({ formats: ['qr_code', 'code_128', 'data_matrix', 'ean_13'] })
    return async (source) => (await detector.detect(source))[0]?.rawValue
  }
  const [{ readBarcodes, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ])
  prepareZXingModule({ overrides: { locateFile: () => wasm } }) // its default is another company's server
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (source) => {
    if (!pen || source.videoWidth === 0) return undefined
    canvas.width = source.videoWidth
    canvas.height = source.videoHeight
    pen.drawImage(source, 0, 0)
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height)
    const [hit] = await readBarcodes(picture, {
      formats: ['QRCode', 'Code128', 'DataMatrix', 'EAN-13'],
      maxNumberOfSymbols: 1,
    })
    return hit?.text
  }
}
/** Our labels carry an address ending in /q/{serial}; others the bare serial. */
export function serialOf(code: string): string {
  const address = /\/q\/([^/?#]+)/.exec(code)?.[1]
  return decodeURIComponent(address ?? code).trim()
}
