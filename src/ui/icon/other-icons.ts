import {
  ArrowLeft, ArrowDown, ArrowUp, ChartColumn, Clock, Columns3, Copy, Database, Download, Eye, FileDown, FileText, FileUp, Headset, Languages, Link, ListChecks, MonitorDown, Moon,
  Pencil, Plus, Printer, Save, Scale, Search, Send, ShieldCheck, Stamp, Sun, Table2, Trash2, Undo2, Upload, User,
} from '@lucide/vue'

/** The icons of all other pages. */
export const otherIcons = {
  add: Plus, archive: Database, back: ArrowLeft, chart: ChartColumn, clock: Clock, columns: Columns3, copy: Copy, delete: Trash2, download: Download, edit: Pencil,
  file: FileText, fileDown: FileDown, fileUp: FileUp, hotline: Headset, install: MonitorDown, issue: Stamp, language: Languages, link: Link, list: ListChecks,
  moon: Moon, operator: User, print: Printer, recount: Scale, safe: ShieldCheck, save: Save, search: Search, send: Send, sortDown: ArrowDown, sortUp: ArrowUp,
  sun: Sun, table: Table2, undo: Undo2, upload: Upload, view: Eye,
} as const
