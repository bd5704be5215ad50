import { plural } from '@/lib/i18n'

/** What every list and form of the staff portal says. */
export const desk = {
  exports: {
    title: 'Export',
    formats: { xlsx: 'Excel', csv: 'Comma-separated text' },
    writing: 'The file is being written…',
    done: 'The file is saved.',
  },
  conflict: {
    title: 'Someone changed this first',
    hint: 'Your text is kept. Look at the new version, then save again or let yours go.',
    theirs: 'Saved version',
    yours: 'Your version',
    keep: 'Save mine',
    drop: 'Use the saved one',
  },
  record: {
    need: (field: string) => `${field}: can’t be empty.`,
    chosen: (n: number) => plural(n, { '=0': 'none chosen', other: '# chosen' }),
    choose: 'Choose…',
    percent: '%',
    retire: 'Retire',
    bring_back: 'Bring back',
    retire_hint: 'Retired, it’s no longer offered; what used it keeps it.',
    is_retired: 'Retired: it’s no longer offered.',
    was_retired: 'Retired.',
    brought_back: 'In use again.',
    retired: 'Retired',
    in_use: 'In use',
  },
  languages: { fa: 'Persian', en: 'English' },
}
