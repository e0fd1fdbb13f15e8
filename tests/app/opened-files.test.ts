// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { watchOpenedFiles } from '../../src/app/pwa/opened-files'

type Launch = { files: { getFile(): Promise<File> }[] }
const system = window as { launchQueue?: { setConsumer(take: (launch: Launch) => void): void } }

afterEach(() => delete system.launchQueue)

it('hands over the call log the installed app was opened with', async () => {
  let open: (launch: Launch) => void = () => undefined
  system.launchQueue = { setConsumer: (take) => { open = take } }
  const taken: File[] = []
  watchOpenedFiles((file) => taken.push(file))
  open({ files: [] })
  const log = new File(['a;b'], 'calls.csv')
  open({ files: [{ getFile: () => Promise.resolve(log) }] })
  await Promise.resolve()
  await Promise.resolve()
  expect(taken).toEqual([log])
})

it('does without a system that opens files', () => {
  expect(() => watchOpenedFiles(() => undefined)).not.toThrow()
})
