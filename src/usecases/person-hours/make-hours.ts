import type { HoursRecords } from '../../domain/person-hours/gather-hours'
import { hoursMaking, type HoursMaking, type HoursMakingRequest } from '../../domain/person-hours/hours-making'
import { hoursFigures, type HoursFigures, type HoursRequest } from '../../domain/person-hours/hours-table'
import type { Room } from '../room'

/** Person-hours of a period: per operator, per hotline, with the files they come from. */
export async function makeHours(room: Room, request: HoursRequest): Promise<HoursFigures> {
  return hoursFigures(await readHours(room), request)
}

/** How one figure of them was made. */
export async function openHours(room: Room, request: HoursMakingRequest): Promise<HoursMaking> {
  return hoursMaking(await readHours(room), request)
}

async function readHours({ records, archive }: Room): Promise<HoursRecords> {
  const [files, imports, operators, hotlines, matchRules] = await Promise.all([
    archive.presence(), archive.imports(), records.list('operators'), records.list('hotlines'), records.list('matchRules'),
  ])
  return { files, imports, operators, hotlines, matchRules }
}
