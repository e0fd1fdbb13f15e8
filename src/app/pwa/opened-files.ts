type LaunchQueue = { setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void }

/** Hands over the files the operating system opened with the installed app. */
export function watchOpenedFiles(take: (files: readonly File[]) => void): void {
  const queue = (window as { launchQueue?: LaunchQueue }).launchQueue
  queue?.setConsumer((launch) => {
    if (launch.files.length > 0) void Promise.all(launch.files.map((handle) => handle.getFile())).then(take)
  })
}
