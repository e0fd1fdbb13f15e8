import type { OperatorForm } from '../../domain/source/source'

/** What logs write where nobody took the call. */
const nobody = /^(no[_ ](server|agent|operator)|none|n\/a|-|–|—)$/i

/** The operator's name in a cell that holds more than it; what stands nowhere the form looks is taken whole, a word for nobody is ''. */
export function operatorIn(cell: string, form: OperatorForm): string {
  if (nobody.test(cell)) return ''
  switch (form) {
    case 'whole': return cell
    case 'brackets': return (/\(([^()]+)\)\s*$/.exec(cell)?.[1] ?? cell).trim()
    case 'device': return deviceName(cell)
    case 'first': return (cell.split(';', 1)[0] ?? '').trim()
  }
}

/** `SIP/8007-0000000a` → 8007, `Agent/1127` → 1127, `Local/1127@from-queue/n` → 1127. */
function deviceName(cell: string): string {
  return /^[A-Za-z]+\/([^@]+?)(?:-[0-9a-f]{8}(?:;[12])?)?(?:@.*)?$/.exec(cell)?.[1] ?? cell
}
