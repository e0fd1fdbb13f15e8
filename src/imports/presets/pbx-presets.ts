import { asteriskCdr, grandstream } from './asterisk/cdr'
import { asteriskCel } from './asterisk/cel'
import { avayaCm } from './avaya/communication-manager'
import { avayaIpOffice } from './avaya/ip-office'
import { ciscoCucm } from './cisco/cucm'
import { binotel, oktell, uisLegs, yeastar, zadarmaPbx } from './leg-layouts'
import { panasonicKx } from './panasonic-kx'
import type { Preset } from './preset'
import { queueLog } from './queue-log'
import { threeCxCallLog, threeCxReport } from './threecx/call-log'
import { threeCxSocket } from './threecx/cdr-socket'
import { vicidial, vicidialShort } from './vicidial'

/** Layouts of telephone systems. */
export const pbxPresets: readonly Preset[] = [
  grandstream, asteriskCdr, asteriskCel, queueLog, threeCxCallLog, threeCxReport, threeCxSocket, ciscoCucm, avayaIpOffice, avayaCm, vicidial, vicidialShort, binotel,
  zadarmaPbx, yeastar, uisLegs, oktell, panasonicKx,
]
