import type { Preset } from '../preset'
import { agentTime } from './agent-time'
import { loginDetail } from './login-detail'
import { timesheet } from './timesheet'

/** The layouts that bring person-hours and no calls. */
export const hoursPresets: readonly Preset[] = [loginDetail, agentTime, timesheet]
