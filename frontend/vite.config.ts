import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { pages, PORTALS } from './tools/pages'

// A running server, for `npm run dev` and for looking at a build.
const api = process.env['VAFA_API'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  // Of React Aria's 34 languages only English stays in the bundle; Persian is our own.
  plugins: [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const },
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
    },
  },
  test: { include: ['test/*.test.ts'] },
})
