import type { TextKey } from '../../i18n/keys'

/** What the page of a record says of having, archiving and removing it; a sentence may speak of the record as {name}. */
export type PageWords = { readonly [W in keyof typeof usualWords]: TextKey }

/** What a page says that has no words of its own. */
export const usualWords = {
  goneTitle: 'desk.record.goneTitle', goneText: 'desk.record.goneText',
  archiveOrRemove: 'desk.record.archiveOrRemove', archive: 'desk.record.archive', restore: 'desk.record.restore', restored: 'desk.record.restored', wasArchived: 'desk.record.wasArchived',
  removeIt: 'desk.remove', removeTitle: 'desk.record.remove', removeText: 'desk.record.removeText', removeConfirm: 'desk.record.remove', removed: 'desk.record.removed',
} satisfies Record<string, TextKey>
