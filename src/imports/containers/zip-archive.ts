import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { Crc32 } from './crc32'
import { unpack } from './unpack'

/** One file of an archive, still packed. `method` 0 = stored, 8 = deflated. */
export type ZipEntry = { readonly name: string; readonly method: number; readonly crc: number; readonly packedBytes: number; readonly bytes: number; readonly at: number; readonly encrypted: boolean }

const END_BYTES = 22
/** The end record, its longest comment included. */
const LONGEST_END = END_BYTES + 0xffff
const UNKNOWN_32 = 0xffff_ffff
const MOST_ENTRIES = 10_000

/** The files of a zip archive by its directory at the end; null when there is no such directory or it makes no sense. */
export async function zipEntries(blob: Blob): Promise<readonly ZipEntry[] | null> {
  const from = Math.max(0, blob.size - LONGEST_END)
  const tail = new DataView(await blob.slice(from).arrayBuffer())
  let end = tail.byteLength - END_BYTES
  while (end >= 0 && tail.getUint32(end, true) !== 0x0605_4b50) end--
  if (end < 0) return null
  const count = tail.getUint16(end + 10, true)
  const directoryBytes = tail.getUint32(end + 12, true)
  const directoryAt = tail.getUint32(end + 16, true)
  if (count > MOST_ENTRIES || directoryAt + directoryBytes > blob.size) return null
  return directory(new DataView(await blob.slice(directoryAt, directoryAt + directoryBytes).arrayBuffer()), count)
}

function directory(view: DataView<ArrayBuffer>, count: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x0201_4b50) return null
    const [nameBytes, extraBytes, commentBytes] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const nameAt = at + 46
    if (nameAt + nameBytes + extraBytes > view.byteLength) return null
    const wide = wideNumbers(view, nameAt + nameBytes, extraBytes)
    const number = (offset: number) => {
      const short = view.getUint32(at + offset, true)
      return short === UNKNOWN_32 ? (wide.shift() ?? Number.NaN) : short
    }
    const bytes = number(24)
    const packedBytes = number(20)
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, nameAt, nameBytes)),
      method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), bytes, packedBytes, at: number(42),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = nameAt + nameBytes + extraBytes + commentBytes
  }
  return entries
}

/** The 64-bit sizes of an entry that says its own 32 bits are too few. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (id === 1 && at + 4 + size <= from + length) return Array.from({ length: size >> 3 }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)))
    at += 4 + size
  }
  return []
}

/** Unpacks one file of an archive, at most `most` bytes, and proves it by its checksum. */
export async function unzip(blob: Blob, entry: ZipEntry, most: number, file: string): Promise<Result<Blob>> {
  const damaged = () => fail(failure('import.damagedArchive', undefined, { file }))
  const head = new DataView(await blob.slice(entry.at, entry.at + 30).arrayBuffer())
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x0403_4b50 || (entry.method !== 0 && entry.method !== 8)) return damaged()
  if (entry.bytes > most) return fail(failure('import.tooLarge', undefined, { file }))
  const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const packed = blob.slice(from, from + entry.packedBytes)
  const crc = new Crc32()
  if (entry.method === 0) {
    for await (const piece of pieces(packed)) crc.add(piece)
    return crc.value === entry.crc ? ok(packed) : damaged()
  }
  const unpacked = await unpack(packed, 'deflate-raw', Math.min(most, entry.bytes), file, (piece) => {
    crc.add(piece)
  })
  // A stream that goes on beyond the size its own directory names is no honest archive.
  if (!unpacked.ok) return unpacked.failure.code === 'import.tooLarge' ? damaged() : unpacked
  return crc.value === entry.crc ? unpacked : damaged()
}

async function* pieces(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += 1 << 20) yield new Uint8Array(await blob.slice(at, at + (1 << 20)).arrayBuffer())
}
