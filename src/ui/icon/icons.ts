import {
  ArrowLeft, ArrowDown, ArrowUp, Building2, Calendar, ChartColumn, Check, ChevronDown, ChevronLeft, ChevronRight, CircleAlert,
  CircleCheck, CircleX, Clock, Columns3, Copy, Database, Download, Ellipsis, Eye, FileDown, FileText, FileUp, FlaskConical, Headset, Info,
  Languages, Link, ListChecks, MonitorDown, Pencil, PhoneIncoming, Plus, Printer, Receipt, RefreshCw, Save, Scale, Search, Send, Settings, ShieldCheck,
  Stamp, Sun, Moon, SunMoon, Table2, Timer, Trash2, TriangleAlert, Undo2, Upload, User, Users, X,
} from '@lucide/vue'

/** The icons of the product by what they mean on the screen. */
export const icons = {
  add: Plus, alert: CircleAlert, archive: Database, back: ArrowLeft, billing: Receipt, calendar: Calendar, calls: PhoneIncoming, chart: ChartColumn,
  check: Check, clients: Building2, clock: Clock, close: X, columns: Columns3, copy: Copy, data: Database, delete: Trash2, down: ChevronDown,
  download: Download, edit: Pencil, file: FileText, fileDown: FileDown, fileUp: FileUp, good: CircleCheck, hotline: Headset, hours: Timer, info: Info, install: MonitorDown,
  issue: Stamp, language: Languages, left: ChevronLeft, link: Link, list: ListChecks, more: Ellipsis, moon: Moon, operator: User, operators: Users,
  print: Printer, recount: Scale, refresh: RefreshCw, reports: ChartColumn, right: ChevronRight, safe: ShieldCheck, sample: FlaskConical, save: Save,
  search: Search, send: Send, settings: Settings, sortDown: ArrowDown, sortUp: ArrowUp, sun: Sun, table: Table2, theme: SunMoon, today: Sun,
  undo: Undo2, upload: Upload, view: Eye, warning: TriangleAlert, wrong: CircleX,
} as const

/** A name of an icon. */
export type IconName = keyof typeof icons
