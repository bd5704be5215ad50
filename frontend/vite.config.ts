import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { pages, PORTALS } from './tools/pages'

// A running server, for `npm run dev` and for looking at a build.
const api = process.env['VAFA_API'] ?? 'http://127.0.0.1:8080'

const BASE = new RegExp(
  'node_modules/(openapi-fetch|wouter|regexparam|mitt)/|use-sync-external-store/(?!.*with-selector)|' +
    'node_modules/lucide-react/dist/esm/(createLucideIcon|Icon|context|defaultAttributes|shared)|' +
    'lucide-react/dist/esm/icons/(x|chevron-(down|left)|phone-call|triangle-alert|info|wifi-off|' +
    'circle-(alert|check))\\.|' +
    'src/lib/(i18n|page|problem|api|session|drafts|hotkeys-choice|look|navigate|load|digits|texts|toasts|' +
    'preferences)\\.|src/ui/(native|link|page|toast|words)\\.',
)

/** React Aria empties its spoken messages by innerHTML, which the page's policy (Trusted Types) forbids. */
const announcer = (): Plugin => ({
  name: 'vafa-announcer',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('live-announcer/LiveAnnouncer')) return null
    return { code: code.replaceAll(".innerHTML = ''", '.replaceChildren()'), map: null }
  },
})

export default defineConfig({
  // Of React Aria's 34 languages only English stays in the bundle; Persian is our own.
  plugins: [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const },
    announcer(),
    pages(),
  ],
  appType: 'mpa',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // the policy allows no data: addresses
    rolldownOptions: {
      input: Object.fromEntries(PORTALS.map((p) => [p, `${p}.html`])),
      // What every first page needs comes in few files: each costs its headers and compresses worse alone.
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'texts-fa', test: /src\/locales\/fa\/(common|customer)\.ts/ },
            { name: 'texts-en', test: /src\/locales\/en\/(common|customer)\.ts/ },
            { name: 'base', test: BASE },
          ],
        },
      },
    },
  },
  test: { include: ['test/*.test.ts'] },
})
