import type { ColumnMeaning } from '../../domain/source/source'
import { headerKey } from '../names/column-names'

const counts = new Set(('calls countofcalls callcount numberofcalls totalcalls incomingcalls outgoingcalls answeredcalls abandonedcalls missedcalls lostcalls callsoffered callsanswered callsabandoned offered abandoned answerrate abandonrate abandonedrate servicelevel '
  + 'servicelevel20seconds answerspeedavg talkdurationavg waitingtimeavg avgtalktime avgwaittime averagehandletime aht timeclock agenttime loggedintime logintime staffedtime '
  + 'кількістьдзвінків усьогодзвінків прийнятодзвінків втраченодзвінків прийнятихдзвінків втраченихдзвінків рівеньсервісу рівеньобслуговування количествозвонков всегозвонков принятозвонков потерянозвонков принятыхзвонков пропущенныхзвонков уровеньсервиса уровеньобслуживания '
  + 'çağrısayısı toplamçağrı gelençağrı cevaplanançağrı kaçançağrı kaçırılançağrı servisseviyesi hizmetseviyesi').split(' '))

/** Columns a list of single calls has and a table of totals has not. */
const perCall: readonly ColumnMeaning[] = ['callId', 'from', 'to', 'disposition', 'direction', 'answer', 'talk', 'total']

/** Tells a table of totals (calls per day, per agent; login times) from a call log by its header. */
export function looksAggregate(header: readonly string[], columns: readonly ColumnMeaning[]): boolean {
  const totals = header.filter((name) => counts.has(headerKey(name))).length
  if (totals === 0) return false
  const dated = columns.includes('start') || columns.includes('startDate')
  if (totals >= 3) return !dated || !(columns.includes('callId') || columns.includes('from'))
  return !perCall.some((meaning) => columns.includes(meaning))
}
