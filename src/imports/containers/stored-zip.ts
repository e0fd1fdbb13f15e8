/** A file to be put into an archive. */
export type StoredFile = { readonly name: string; readonly crc: number; readonly blob: Blob }

/** A zip archive whose files are stored unpacked. */
export function storedZip(files: readonly StoredFile[]): Blob {
  const parts: BlobPart[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const file of files) {
    const name = new TextEncoder().encode(file.name)
    const local = record(0x0403_4b50, 30, name, file, 4)
    directory.push(entry(name, file, at))
    parts.push(local, file.blob)
    at += local.length + file.blob.size
  }
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x0605_4b50, true)
  end.setUint16(8, files.length, true)
  end.setUint16(10, files.length, true)
  end.setUint32(12, directory.reduce((sum, bytes) => sum + bytes.length, 0), true)
  end.setUint32(16, at, true)
  return new Blob([...parts, ...directory, end])
}

/** An entry of the directory: the local record with a version in front and the place of the file behind. */
function entry(name: Uint8Array, file: StoredFile, at: number): Uint8Array<ArrayBuffer> {
  const bytes = record(0x0201_4b50, 46, name, file, 6)
  new DataView(bytes.buffer).setUint32(42, at, true)
  return bytes
}

/** A record of `size` fixed bytes and the name; version, method 0, checksum, sizes and name length stand from `from` on. */
function record(mark: number, size: number, name: Uint8Array, file: StoredFile, from: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, mark, true)
  view.setUint16(from, 20, true)
  view.setUint32(from + 10, file.crc, true)
  view.setUint32(from + 14, file.blob.size, true)
  view.setUint32(from + 18, file.blob.size, true)
  view.setUint16(from + 22, name.length, true)
  bytes.set(name, size)
  return bytes
}
