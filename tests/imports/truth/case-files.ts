import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../../shared/cases')

/** Cases from public reports live beside the project, not in it: without them their tests are skipped, visibly. */
export const haveCases = existsSync(root)
if (!haveCases) console.warn('skipped: the cases are not beside the project')

/** The bytes of a case's file. */
export function caseFile(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(root, path)))
}
