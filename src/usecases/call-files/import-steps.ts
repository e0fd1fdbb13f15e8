import { presetViews } from '../../imports/presets/preset-list'
import type { Room } from '../room'
import type { ImportSession } from './import-session'

/** A workspace and the one file on its way into it. */
export type ImportRoom = Room & { readonly session: ImportSession }

/** Bringing one file in, step by step. Every step can be repeated; nothing is stored before `commit`. */
export const importSteps = {
  inspect: ({ session }: ImportRoom, ...given: Parameters<ImportSession['inspect']>) => session.inspect(...given),
  inspectAgain: ({ session }: ImportRoom, ...given: Parameters<ImportSession['inspectAgain']>) => session.inspectAgain(...given),
  preview: ({ session }: ImportRoom, ...given: Parameters<ImportSession['preview']>) => session.preview(...given),
  calls: ({ session }: ImportRoom, ...given: Parameters<ImportSession['calls']>) => session.calls(...given),
  rawRows: ({ session }: ImportRoom, ...given: Parameters<ImportSession['rawRows']>) => session.rawRows(...given),
  commit: ({ session }: ImportRoom) => session.commit(),
  cancel: ({ session }: ImportRoom) => session.cancel(),
  presets: (_room: ImportRoom) => presetViews(),
}
export type ImportSteps = typeof importSteps
