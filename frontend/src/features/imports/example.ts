/* A file to begin with: two made-up units under the headings of this language. */
import { lang } from '@/lib/i18n'
import { COLUMNS } from './columns'
import { t } from './messages'
import { toCsv } from './sheet'

const ROWS = {
  fa: [
    'HP24240701005|HP-24|B2407|1403/04/11|1403/09/02|1403/09/11|سارا احمدی|09701234567|تهران|خیابان نمونه ۱۲',
    'HG501240702011|HG-501|||1403/09/03||رضا کریمی|09701234568|اصفهان|کوچه نمونه ۵',
  ],
  en: [
    'HP24240701005|HP-24|B2407|2024-07-01|2024-11-22|2024-12-01|Sara Ahmadi|09701234567|Tehran|12 Sample Street',
    'HG501240702011|HG-501|||2024-11-23||Reza Karimi|09701234568|Isfahan|5 Example Road',
  ],
}
export const example = (): Blob =>
  toCsv(
    COLUMNS.map((c) => t.columns[c]),
    ROWS[lang].map((row) => row.split('|')),
  )
