import {
  AirVent,
  DoorOpen,
  Fan,
  Flame,
  Heater,
  Microwave,
  Package,
  ShowerHead,
  Droplets,
  type LucideIcon,
} from 'lucide-react'

/** The presets' families; one that somebody added has a box. */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  HG: Flame,
  HH: Fan,
  HF: Microwave,
  HP: Heater,
  HC: AirVent,
  HW: ShowerHead,
  HS: Droplets,
  HD: DoorOpen,
}
export function FamilyIcon({ code }: { code: string }) {
  const Icon = ICONS[code] ?? Package
  return <Icon aria-hidden className="size-7 text-accent" strokeWidth={1.5} />
}
