import type { CallQueries } from '../../desk/services'
import type { HoursRecords } from '../../domain/person-hours/gather-hours'
import { hoursMaking } from '../../domain/person-hours/hours-making'
import { hoursFigures } from '../../domain/person-hours/hours-table'
import type { CallArchive } from '../../storage/archive/port'
import type { RecordStore } from '../../storage/records/port'

/** Person-hours and how they are made. */
export class HoursQueries implements Pick<CallQueries, 'hours' | 'hoursMaking'> {
  constructor(private readonly records: RecordStore, private readonly archive: CallArchive) {}

  async hours(request: Parameters<CallQueries['hours']>[0]): ReturnType<CallQueries['hours']> {
    return hoursFigures(await this.#load(), request)
  }

  async hoursMaking(request: Parameters<CallQueries['hoursMaking']>[0]): ReturnType<CallQueries['hoursMaking']> {
    return hoursMaking(await this.#load(), request)
  }

  async #load(): Promise<HoursRecords> {
    const [files, imports, operators, hotlines, matchRules] = await Promise.all([
      this.archive.presence(), this.archive.imports(), this.records.list('operators'), this.records.list('hotlines'), this.records.list('matchRules'),
    ])
    return { files, imports, operators, hotlines, matchRules }
  }
}
