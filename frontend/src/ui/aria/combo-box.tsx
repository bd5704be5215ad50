/* Choosing one of many by typing. The server searches: pass `items` for what was typed. */
import { ChevronDown } from 'lucide-react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { common } from '@/lib/texts'
import { controlLook } from '../native'

export interface Option {
  id: string
  label: string
  detail?: string | undefined
}
export function ComboBox({
  label,
  name,
  value,
  onChange,
  items,
  typed,
  onType,
  error,
  help,
  optional,
  placeholder,
  busy,
}: {
  label: string
  name: string
  value: string | undefined
  onChange: (id: string | undefined, option: Option | undefined) => void
  items: readonly Option[]
  /** With `onType` the caller filters; without, the list filters itself. */
  typed?: string
  onType?: (q: string) => void
  error?: string | undefined
  help?: string
  optional?: boolean
  placeholder?: string
  busy?: boolean
}) {
  return (
    <AriaComboBox
      selectedKey={value ?? null}
      onSelectionChange={(key) =>
        onChange(
          key === null ? undefined : String(key),
          items.find((i) => i.id === key),
        )
      }
      {...(onType
        ? { items, inputValue: typed ?? '', onInputChange: onType }
        : { defaultItems: items })}
      isInvalid={error !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      className="min-w-0"
    >
      <Label className="mb-1.5 block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
      </Label>
      <span className="relative block">
        <Input
          name={name}
          placeholder={placeholder ?? ''}
          className={`${controlLook} h-control pe-9`}
        />
        <AriaButton className="absolute inset-y-0 end-0 grid w-9 place-content-center text-muted">
          <ChevronDown aria-hidden className="size-4" />
        </AriaButton>
      </span>
      {help && (
        <Text slot="description" className="mt-1.5 block text-xs text-muted">
          {help}
        </Text>
      )}
      <FieldError className="mt-1.5 block text-xs font-medium text-danger">{error}</FieldError>
      {/* Scrolling the page closes the list, so a finger on the list must not reach the page. */}
      <Popover className="appear flex w-(--trigger-width) min-w-64 flex-col rounded-md border border-line bg-surface p-1 shadow-2">
        <ListBox<Option>
          className="max-h-80 min-h-0 touch-pan-y overflow-y-auto overscroll-contain outline-none"
          renderEmptyState={() => (
            <p className="px-3 py-2 text-sm text-muted">
              {busy ? common.loading : common.no_match}
            </p>
          )}
        >
          {(o) => (
            <ListBoxItem
              id={o.id}
              textValue={o.label}
              className="flex min-h-9 cursor-pointer flex-col justify-center rounded-sm px-3 py-1 outline-none data-focused:bg-hover data-selected:bg-selected data-selected:font-medium"
            >
              <span>{o.label}</span>
              {/* Phones and codes run by themselves. */}
              {o.detail && (
                <span className="text-xs font-normal text-muted">
                  <bdi>{o.detail}</bdi>
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
