import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/chromium.mjs'
const { executablePath, env } = await findChromium()
export default defineConfig({
  testDir: '/tmp/wt/board/frontend/test',
  testMatch: 'board.pics.tmp.ts',
  workers: 1,
  timeout: 40000,
  reporter: 'line',
  outputDir: '/tmp/pw-board-out',
  use: {
    baseURL: 'http://127.0.0.1:5101',
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
    actionTimeout: 8000,
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
