/* An item as stock names it: what it is, and its code for whoever looks on the shelf. */
import { said } from '@/lib/i18n'

export const ItemName = ({ item }: { item: { name: { fa: string; en: string }; sku: string } }) => (
  <span>
    {said(item.name)} <bdi className="text-xs whitespace-nowrap text-muted">{item.sku}</bdi>
  </span>
)
