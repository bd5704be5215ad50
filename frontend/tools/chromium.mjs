/*
 * Where Chromium is: VAFA_CHROMIUM, else one of the distribution, else the npm package with the libraries it brings.
 * `node tools/chromium.mjs` prints the path; whoever starts it by that path alone also needs LD_LIBRARY_PATH (second line).
 */
import chromium, { inflate } from '@sparticuz/chromium'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} */
export async function findChromium() {
  const given = process.env['VAFA_CHROMIUM']
  if (given) return { executablePath: given, env: {} }
  const installed = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)))
    .find(runs)
  if (installed) return { executablePath: installed, env: {} }
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  const libraries = join(await inflate(join(bin, 'al2023.tar.br')), 'lib')
  const before = process.env['LD_LIBRARY_PATH']
  return {
    executablePath: await chromium.executablePath(),
    // The system's own libraries come first: the package's are only for what is missing.
    env: {
      LD_LIBRARY_PATH: [before, '/lib/x86_64-linux-gnu', '/usr/lib64', libraries]
        .filter(Boolean)
        .join(delimiter),
    },
  }
}
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
if (process.argv[1] === import.meta.filename) {
  const { executablePath, env } = await findChromium()
  console.log(executablePath)
  if (env['LD_LIBRARY_PATH']) console.log(env['LD_LIBRARY_PATH'])
}
