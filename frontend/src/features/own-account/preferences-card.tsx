import { desk } from '@/lib/desk-texts'
import { useState } from 'react'
import { digits } from '@/lib/digits'
import { lang } from '@/lib/i18n'
import { hotkeysOn } from '@/lib/hotkeys-choice'
import { look, THEMES, type Density, type Theme } from '@/lib/look'
import { moneyUnit, timeZone } from '@/lib/page'
import { choose } from '@/lib/preferences'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Checkbox, RadioTiles } from '@/ui/choices'
import { Card } from '@/ui/page'
import { t } from './messages'

const DENSITIES = ['comfortable', 'compact'] as const
const MONEYS = ['rial', 'toman'] as const
/** Each portal has its own, which the page carries. */
const shownDensity = (): Density =>
  document.documentElement.dataset['density'] === 'compact' ? 'compact' : 'comfortable'
/** Each choice holds at once, on this device and wherever the person signs in next. */
export function PreferencesCard() {
  const now = look()
  const [theme, setTheme] = useState<Theme>(now.theme)
  const [density, setDensity] = useState<Density>(now.density ?? shownDensity())
  const [shortcuts, setShortcuts] = useState(hotkeysOn())
  const keep = (change: Parameters<typeof choose>[0]) =>
    void choose(change).catch((x: unknown) => {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    })
  return (
    <Card title={t.preferences}>
      <div className="grid gap-5">
        <RadioTiles
          legend={common.language}
          name="language"
          value={lang}
          onChange={(v) => keep({ language: v === 'en' ? 'en' : 'fa' })}
          options={(['fa', 'en'] as const).map((id) => ({ id, label: desk.languages[id] }))}
        />
        <RadioTiles
          legend={common.theme}
          name="theme"
          value={theme}
          onChange={(v) => {
            const next = THEMES.find((x) => x === v) ?? 'system'
            setTheme(next)
            keep({ theme: next })
          }}
          options={THEMES.map((id) => ({ id, label: common.themes[id] }))}
        />
        <RadioTiles
          legend={common.density}
          name="density"
          value={density}
          onChange={(v) => {
            const next = v === 'compact' ? 'compact' : 'comfortable'
            setDensity(next)
            keep({ density: next })
          }}
          options={DENSITIES.map((id) => ({ id, label: common.densities[id] }))}
        />
        <RadioTiles
          legend={common.money}
          name="money"
          value={moneyUnit}
          onChange={(v) => keep({ money_unit: v === 'toman' ? 'toman' : 'rial' })}
          options={MONEYS.map((id) => ({ id, label: common.moneys[id] }))}
        />
        <Checkbox
          name="shortcuts"
          label={t.shortcuts}
          help={t.shortcuts_help}
          checked={shortcuts}
          onChange={(on) => {
            setShortcuts(on)
            keep({ shortcuts: on })
          }}
        />
        <p className="text-sm text-muted">{t.clock(zoneName(), digits(offset()))}</p>
      </div>
    </Card>
  )
}
const zonePart = (style: 'long' | 'longOffset', loc: string): string =>
  new Intl.DateTimeFormat(loc, { timeZone, timeZoneName: style })
    .formatToParts(new Date())
    .find((p) => p.type === 'timeZoneName')?.value ?? ''
const zoneName = () => zonePart('long', lang === 'fa' ? 'fa-IR' : 'en-GB')
const offset = () => zonePart('longOffset', 'en-GB').replace('GMT', '') || '+00:00'
