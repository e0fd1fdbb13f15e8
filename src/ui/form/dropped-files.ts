/**
 * Every file of a drop, the files inside dropped folders included, by their place. To be called while the drop event
 * runs: what was dropped cannot be asked for afterwards. What cannot be opened is left out.
 */
export async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const dropped = Array.from(transfer.items, (item) => ({ entry: item.kind === 'file' ? item.webkitGetAsEntry() : null, file: item.getAsFile() }))
  const found = await Promise.all(dropped.map(({ entry, file }) => (entry?.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : Promise.resolve(file ? [file] : []))))
  return found.flat()
}

/** The files of a folder and of the folders in it, by name. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = [...(await entriesOf(folder))].sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: File[] = []
  for (const entry of entries) {
    if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry)))
    else found.push(...(await fileOf(entry as FileSystemFileEntry)))
  }
  return found
}

/** All entries of a folder: the browser hands them out in parts, the last one empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (part.length === 0) return all
    all.push(...part)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve) => entry.file((file) => resolve([file]), () => resolve([])))
}
