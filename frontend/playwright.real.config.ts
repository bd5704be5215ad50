/*
 * Journeys against a real server with the built web app; VAFA_TEST_URL says where it is. One organization is shared:
 * each test makes its own people, units and stock, and one worker keeps the server's limits out of the way.
 */
import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/chromium.mjs'

const baseURL = process.env['VAFA_TEST_URL']
if (!baseURL) throw new Error('VAFA_TEST_URL names no server')
const { executablePath, env } = await findChromium()

export default defineConfig({
  testDir: 'test/real',
  testMatch: '*.browser.ts',
  workers: 1,
  timeout: 600_000,
  globalTimeout: 3_000_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: 'line',
  use: {
    baseURL,
    actionTimeout: 20_000,
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
    trace: 'retain-on-failure',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] },
  },
})
