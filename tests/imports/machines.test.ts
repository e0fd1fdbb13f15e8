import { describe, expect, it } from 'vitest'
import { soundsLikeMachine } from '../../src/imports/calls/machines'
import { callsOf, countBy, csv, importAs, inspect } from './kit'

const log = csv(
  'Call ID,Call start,Agent,Called,Talk,Result',
  '1,2026-10-01 10:00:00,IVR main menu,0800,12,ANSWERED',
  '2,2026-10-01 10:01:00,Helen Hunt,0800,60,ANSWERED',
  '3,2026-10-01 10:02:00,,Voicemail,9,ANSWERED',
  '4,2026-10-01 10:03:00,,0800123456,30,ANSWERED',
)

describe('machines of a log without a layout of its own', () => {
  it.each([
    ['IVR_main', true], ['Main menu (801)', true], ['Queue UA', true], ['queue-ua', true], ['Голосова пошта', true], ['Очередь 2', true], ['Kuyruk 5', true], ['Ring group', true],
    ['Helen Hunt', false], ['Menuhin', false], ['Оператор Черговий', false], ['SIP/204', false], ['Queuela', false],
  ])('%s sounds like one: %s', (place, machine) => {
    expect(soundsLikeMachine(place)).toBe(machine)
  })

  it('are guessed by name until a person says which they are, and shown as counted', async () => {
    const look = await inspect(log)
    expect(look.places.filter(({ machine }) => machine).map(({ name }) => name).sort()).toEqual(['IVR main menu', 'Voicemail'])
    const got = await importAs(log)
    expect(countBy(callsOf(got.blocks), (call) => call.outcome)).toEqual({ machine: 2, answered: 2 })
    expect(got.talkSeconds).toBe(90)
  })

  it('are exactly those a person named', async () => {
    const got = await importAs(log, { machines: ['Helen Hunt'] })
    expect(callsOf(got.blocks).map((call) => [call.outcome, call.operator])).toEqual([['answered', 'IVR main menu'], ['machine', ''], ['answered', ''], ['answered', '']])
  })
})
