import { civilOfDay } from '../../domain/kernel/calendar'

/** Epoch seconds as a PDF date in UTC, `D:YYYYMMDDhhmmss+00'00'`. jsPDF takes years up to 2037 only. */
export function pdfDate(epochSeconds: number): string {
  const day = Math.floor(epochSeconds / 86_400)
  const rest = epochSeconds - day * 86_400
  const { year, month, day: date } = civilOfDay(day)
  const two = (n: number) => String(n).padStart(2, '0')
  return `D:${Math.min(year, 2037)}${two(month)}${two(date)}${two(Math.floor(rest / 3600))}${two(Math.floor(rest / 60) % 60)}${two(Math.floor(rest) % 60)}+00'00'`
}

/** A PDF file id (32 hex digits) that depends on the text alone: four FNV-1a hashes with different starts. */
export function fileId(text: string): string {
  const starts = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  return starts.map((start) => {
    let hash = start
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('').toUpperCase()
}
