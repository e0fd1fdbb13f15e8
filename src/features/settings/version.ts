import { version as packageVersion } from '../../../package.json'

/** The version of the program, as it is released. */
export const version: string = packageVersion
