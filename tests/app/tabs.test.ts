import { afterEach, describe, expect, it } from 'vitest'
import { tabTalk } from '../../src/app/pwa/tabs'

const open: { stop(): void }[] = []
afterEach(() => { for (const each of open.splice(0)) each.stop() })

let ids = 0
function window(dirty: boolean) {
  const held = { dirty, forget: () => { held.dirty = false } }
  const talk = tabTalk(held, () => `ask${ids++}`)
  open.push(talk)
  return { held, talk }
}

describe('windows ask each other about unsaved words', () => {
  it('hears of its own, of another window’s, and of none', async () => {
    const [one, other] = [window(true), window(false)]
    expect(await one.talk.anyoneDirty()).toBe(true)
    expect(await other.talk.anyoneDirty()).toBe(true)
    one.held.dirty = false
    expect(await other.talk.anyoneDirty()).toBe(false)
  })

  it('hears of one unsaved window among several clean ones', async () => {
    const asking = window(false)
    for (const dirty of [false, true, false]) window(dirty)
    expect(await asking.talk.anyoneDirty()).toBe(true)
  })

  it('gives them up everywhere at once', async () => {
    const [one, other] = [window(true), window(true)]
    one.talk.forgetEverywhere()
    expect(one.held.dirty).toBe(false)
    await expect.poll(() => other.held.dirty).toBe(false)
  })

  it('is not kept by a window that is gone', async () => {
    const [asking, gone] = [window(false), window(true)]
    gone.talk.stop()
    expect(await asking.talk.anyoneDirty()).toBe(false)
  })
})
