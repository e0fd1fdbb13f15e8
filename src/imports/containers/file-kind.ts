import { detectEncoding } from '../bytes/encoding'
import { decodePiece } from '../bytes/text-chunks'

/** What a file is by its first bytes, whatever its name says. `text` may still turn out to be unreadable. */
export type FileKind = 'gzip' | 'zip' | 'html' | 'binary' | 'text'

/** Beginnings of files that hold no table this product reads: documents, old workbooks, pictures, sound, other archives. */
const binaryBeginnings = [
  '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF', 'OggS', 'ID3', 'Rar!', '7z\u00bc\u00af', 'BZh', '\u00fd7zXZ', '\u0028\u00b5\u002f\u00fd', 'SQLite format 3', '{\\rtf',
]

/** Recognises a file by its first bytes; some thousand are enough. */
export function fileKind(head: Uint8Array): FileKind {
  const start = String.fromCharCode(...head.subarray(0, 16))
  if (start.startsWith('\u001f\u008b')) return 'gzip'
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip'
  if (binaryBeginnings.some((beginning) => start.startsWith(beginning))) return 'binary'
  const text = decodePiece(head, detectEncoding(head))
  return /^\ufeff?\s*</.test(text) && /<(?:table|tr|(?:\w+:)?workbook)[\s>]/i.test(text) ? 'html' : 'text'
}
