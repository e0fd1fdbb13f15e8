import { expose, transfer } from 'comlink'
import type { FilePart } from '../../imports/parts/file-parts'
import { buffersOf, PartReader } from '../../imports/parts/read-part'

let reader: PartReader | null = null

/** Reads parts of a file beside the worker that brings it in. It opens no database. */
const reading = {
  begin(...file: ConstructorParameters<typeof PartReader>) {
    reader = new PartReader(...file)
  },
  async read(part: FilePart) {
    const read = await reader?.read(part)
    return read ? transfer(read, buffersOf(read)) : null
  },
}
export type PartReading = typeof reading

expose(reading)
