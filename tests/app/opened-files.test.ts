// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { watchOpenedFiles } from '../../src/app/pwa/opened-files'

type Launch = { files: { getFile(): Promise<File> }[] }
const system = window as { launchQueue?: { setConsumer(take: (launch: Launch) => void): void } }

afterEach(() => delete system.launchQueue)

it('hands over the call logs the installed app was opened with', async () => {
  let open: (launch: Launch) => void = () => undefined
  system.launchQueue = { setConsumer: (take) => { open = take } }
  const taken: (readonly File[])[] = []
  watchOpenedFiles((files) => taken.push(files))
  open({ files: [] })
  const logs = [new File(['a;b'], 'calls.csv'), new File(['c;d'], 'more.csv')]
  open({ files: logs.map((log) => ({ getFile: () => Promise.resolve(log) })) })
  await new Promise((resolve) => setTimeout(resolve))
  expect(taken).toEqual([logs])
})

it('does without a system that opens files', () => {
  expect(() => watchOpenedFiles(() => undefined)).not.toThrow()
})
