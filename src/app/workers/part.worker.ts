import { expose, transfer } from 'comlink'
import { buffersOf, readPart } from '../../imports/parts/read-part'

/** Reads parts of a file beside the worker that brings it in. It opens no database and keeps nothing. */
const reading = {
  async read(...[file, table, sourceId, part]: Parameters<typeof readPart>) {
    const read = await readPart(file, table, sourceId, part)
    return read && transfer(read, buffersOf(read))
  },
}
export type PartReading = typeof reading

expose(reading)
