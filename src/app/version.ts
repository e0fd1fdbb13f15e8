import { version as packageVersion } from '../../package.json'

/** The version of this build, as diagnostics and Settings show it. */
export const version: string = packageVersion
