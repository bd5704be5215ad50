/* A browser's long name, as people call it: "Firefox · Windows". */
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
export function deviceOf(agent: string | undefined): { name: string; mobile: boolean } {
  const of = (list: readonly [RegExp, string][]) =>
    list.find(([is]) => agent !== undefined && is.test(agent))?.[1]
  return {
    // Other programs introduce themselves by name and version.
    name:
      [of(BROWSERS), of(SYSTEMS)].filter(Boolean).join(' · ') || (agent?.split(/[\s/(]/)[0] ?? ''),
    mobile: /Android|iPhone|iPad|Mobile/.test(agent ?? ''),
  }
}
