/** A queue, ring or hunt group: it looks for a person. */
export function isQueue(place: string): boolean {
  return /queue|ring ?group|hunt/i.test(place)
}

/** 3CX numbers its menus, queues and groups from 800 (8000 …) by default; their names say so as well. */
export function isMachine(place: string): boolean {
  return isQueue(place) || /\(8\d{2,3}\)\s*$|ivr|menu|welcome|message|receptionist|voice ?mail/i.test(place)
}
