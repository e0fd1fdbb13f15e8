import {
  Building2, Calendar, ChartColumn, Check, ChevronDown, ChevronLeft, ChevronRight, Circle, CircleAlert, CircleCheck, CircleX, Database, Ellipsis, FlaskConical, Info, PhoneIncoming,
  Receipt, RefreshCw, Settings, Sun, SunMoon, Timer, TriangleAlert, Users, X,
} from '@lucide/vue'

/** The icons of the shell and of Today: what the first screen draws. */
export const firstIcons = {
  alert: CircleAlert, billing: Receipt, calendar: Calendar, calls: PhoneIncoming, check: Check, clients: Building2, close: X, data: Database, down: ChevronDown,
  good: CircleCheck, hours: Timer, info: Info, left: ChevronLeft, more: Ellipsis, operators: Users, refresh: RefreshCw, reports: ChartColumn, right: ChevronRight,
  sample: FlaskConical, settings: Settings, step: Circle, theme: SunMoon, today: Sun, warning: TriangleAlert, wrong: CircleX,
} as const
