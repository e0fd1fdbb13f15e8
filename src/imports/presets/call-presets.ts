import { acdCallLog, acdCradleToGrave } from './acd-suite'
import { amazonConnect } from './cloud/amazon-connect'
import { bitrix24, zadarmaStatistics } from './cloud/cis-clouds'
import { didww } from './cloud/didww'
import { genesysCloud } from './cloud/genesys-cloud'
import { dialpad, ringCentral, teamsPstn, zoomPhone } from './cloud/hosted-phones'
import { aircall, brightPattern, zendeskTalk } from './cloud/support-desks'
import { talkdesk } from './cloud/talkdesk'
import { twilio } from './cloud/twilio'
import { fusionPbx } from './freeswitch/fusionpbx'
import { cdrStats, freeSwitch, freeSwitchAsterisk, freeSwitchRated } from './freeswitch/templates'
import { fritzBox } from './fritzbox'
import { mangoOffice } from './mango-office'
import type { Preset } from './preset'
import { voiceSpin } from './voicespin'

/** Layouts whose row is a call, or nearly: FreeSWITCH and its like, reports of call centres, hosted telephony. */
export const callPresets: readonly Preset[] = [
  freeSwitch, freeSwitchAsterisk, freeSwitchRated, cdrStats, fusionPbx, mangoOffice, fritzBox, voiceSpin, acdCallLog, acdCradleToGrave,
  twilio, amazonConnect, genesysCloud, talkdesk, aircall, ringCentral, zoomPhone, zendeskTalk, teamsPstn, dialpad, brightPattern, didww, bitrix24, zadarmaStatistics,
]
