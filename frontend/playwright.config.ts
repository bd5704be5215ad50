/* Browser tests on a bare machine: nothing but npm packages is needed (tools/chromium.mjs). */
import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/chromium.mjs'

const { executablePath, env } = await findChromium()
const port = Number(process.env['VAFA_TEST_PORT'] ?? 4173)

export default defineConfig({
  testDir: 'test',
  testMatch: '*.browser.ts',
  testIgnore: 'real/**',
  fullyParallel: true,
  workers: 2,
  // A loaded machine is no reason to fail; a page that is broken fails each time.
  timeout: 120_000,
  retries: 2,
  forbidOnly: !!process.env['CI'],
  reporter: 'line',
  webServer: {
    command: `npx vite preview --outDir ${process.env['VAFA_DIST'] ?? 'dist'} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@keyboard|@pointer/, // a phone has no Tab key, and a list in place of the board
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
