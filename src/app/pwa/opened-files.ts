type LaunchQueue = { setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void }

/** Hands over a file the operating system opened with the installed app. */
export function watchOpenedFiles(take: (file: File) => void): void {
  const queue = (window as { launchQueue?: LaunchQueue }).launchQueue
  queue?.setConsumer((launch) => {
    void launch.files[0]?.getFile().then(take)
  })
}
