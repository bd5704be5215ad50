/*
 * The pages as the server sends them. The build makes one file per portal and language (`customer.fa.html`), with the
 * font and the texts of that language preloaded. What is left between braces the server fills in for each answer:
 * theme, density, organization, phone, phone_shown, hours, preparation, time_zone, demo. `vite dev` and the test
 * server fill them in here.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { OutputBundle, OutputChunk } from 'rolldown'
import type { Plugin } from 'vite'

export type Lang = 'fa' | 'en'
export const PORTALS = ['customer', 'staff', 'technician'] as const
export type Portal = (typeof PORTALS)[number]

/** The server's own table of addresses, for development and tests. */
export const portalOf = (path: string): Portal =>
  /^\/staff(\/|$)/.test(path)
    ? 'staff'
    : /^\/technician(\/|$)/.test(path)
      ? 'technician'
      : 'customer'

export interface Look {
  lang: Lang
  theme: string
  density: string
}
/** Cookie first, then what the browser asks for. */
export function lookOf(portal: Portal, cookie = '', acceptLanguage = ''): Look {
  const [lang, theme, density] = /(?:^|;\s*)vafa_ui=([^;]*)/.exec(cookie)?.[1]?.split('.') ?? []
  return {
    lang: lang === 'fa' || lang === 'en' ? lang : /^\s*en\b/i.test(acceptLanguage) ? 'en' : 'fa',
    theme: theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : '',
    density:
      density === 'compact' || density === 'comfortable'
        ? density
        : portal === 'staff'
          ? 'compact'
          : 'comfortable',
  }
}
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
/** As the server sends it; browser tests run under it. Every portal scans, so each may compile the reader. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; " +
  "img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vafa-worker"

/** A made-up organization for development and tests; in the product these come from the settings. */
const SAMPLE = {
  fa: {
    organization: 'هیرماس‌سرویس',
    hours: 'شنبه تا چهارشنبه ۸ تا ۱۷، پنجشنبه ۸ تا ۱۳',
    phone_shown: '۰۲۱ ۰۰۰۰ ۰۰۰۰',
    preparation: 'هنگام تماس، شماره سریال روی برچسب کالا را آماده داشته باشید.',
  },
  en: {
    organization: 'Hirmas Service',
    hours: 'Saturday to Wednesday 8–17, Thursday 8–13',
    phone_shown: '021 0000 0000',
    preparation: 'Please have the serial number on the product’s label ready when you call.',
  },
}
export function filled(html: string, look: Look, demo = true): string {
  const values: Record<string, string> = {
    ...SAMPLE[look.lang],
    phone: '+982100000000',
    time_zone: 'Asia/Tehran',
    demo: String(demo),
    theme: look.theme,
    density: look.density,
    lang: look.lang,
    dir: look.lang === 'fa' ? 'rtl' : 'ltr',
  }
  return html.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

/** One page per language, with what that language needs first; and each file compressed beside itself. */
export function pages(): Plugin {
  return {
    name: 'vafa-pages',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (!request.headers.accept?.includes('text/html') || extname(path)) return next()
        const portal = portalOf(path)
        const look = lookOf(portal, request.headers.cookie, request.headers['accept-language'])
        const html = filled(readFileSync(`${portal}.html`, 'utf8'), look)
        server
          .transformIndexHtml(`/${portal}.html`, html)
          .then((page) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(page)
          })
          .catch(next)
      })
    },
    configurePreviewServer: (server) => {
      const dist = server.config.build.outDir
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
        if (path.startsWith('/api/')) return next()
        if (extname(path)) {
          const coding = String(request.headers['accept-encoding']).includes('br') ? 'br' : 'gz'
          if (!existsSync(join(dist, `${path}.${coding}`))) return next()
          response.writeHead(200, {
            'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
            'Content-Encoding': coding === 'gz' ? 'gzip' : 'br',
            'Cache-Control': 'public, max-age=31536000, immutable',
          })
          createReadStream(join(dist, `${path}.${coding}`)).pipe(response)
          return
        }
        const portal = portalOf(path)
        const look = lookOf(portal, request.headers.cookie, request.headers['accept-language'])
        response.writeHead(200, {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Encoding': 'gzip',
          'Content-Security-Policy': POLICY,
          'Cache-Control': 'no-cache',
          Vary: 'Cookie, Accept-Language',
        })
        const html = readFileSync(join(dist, `${portal}.${look.lang}.html`), 'utf8')
        response.end(gzipSync(filled(html, look)))
      })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const portal of PORTALS) {
          const page = bundle[`${portal}.html`]
          if (page?.type !== 'asset') continue
          for (const lang of ['fa', 'en'] as const)
            this.emitFile({
              type: 'asset',
              fileName: `${portal}.${lang}.html`,
              source: inLanguage(String(page.source), lang, bundle),
            })
          delete bundle[page.fileName]
        }
      },
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/\.(js|css|svg|wasm)$/.test(file.fileName)) continue
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          const at = join(options.dir ?? 'dist', file.fileName)
          // The last percents of a megabyte of program cost ten seconds of each build.
          const quality = file.fileName.endsWith('.wasm') ? 7 : 11
          const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
          await writeFile(`${at}.br`, brotliCompressSync(bytes, { params }))
          await writeFile(`${at}.gz`, gzipSync(bytes, { level: 9 }))
        }
      },
    },
  }
}
const speaks = (chunk: OutputChunk, folder: string): boolean =>
  chunk.moduleIds.some((id) => id.includes(folder))
function inLanguage(html: string, lang: Lang, bundle: OutputBundle): string {
  const chunks = Object.values(bundle).filter((f): f is OutputChunk => f.type === 'chunk')
  const entry = chunks.find((c) => c.isEntry && html.includes(`/${c.fileName}"`))
  // What the entry loads at once: its static imports, and the texts those wait for.
  const reached = new Set<string>()
  const visit = (name: string) => {
    const chunk = bundle[name]
    if (reached.has(name) || chunk?.type !== 'chunk') return
    reached.add(name)
    chunk.imports.forEach(visit)
    for (const next of chunk.dynamicImports) {
      const target = bundle[next]
      if (target?.type === 'chunk' && speaks(target, `/src/locales/${lang}/`)) visit(next)
    }
  }
  if (entry) visit(entry.fileName)
  const texts = [...reached]
    .filter((name) => {
      const chunk = bundle[name]
      return chunk?.type === 'chunk' && speaks(chunk, '/src/locales/')
    })
    .map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`)
  const font = Object.keys(bundle).find((n) => n.includes(`vafa-${lang}`) && n.endsWith('.woff2'))
  const head = [
    ...(font
      ? [`<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">`]
      : []),
    ...texts,
  ].join('\n    ')
  return html
    .replaceAll('{{lang}}', lang)
    .replaceAll('{{dir}}', lang === 'fa' ? 'rtl' : 'ltr')
    .replace('</head>', `  ${head}\n  </head>`)
}
