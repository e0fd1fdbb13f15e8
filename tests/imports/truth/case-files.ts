import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../../shared/cases')

/** Cases from public reports live beside the project, not in it: without them their tests are skipped, visibly. */
export const haveCases = existsSync(root)
if (!haveCases) console.warn('skipped: the cases are not beside the project')

/** The path of a case's file. */
export function casePath(path: string): string {
  return resolve(root, path)
}

/** The bytes of a case's file. */
export function caseFile(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(casePath(path)))
}
