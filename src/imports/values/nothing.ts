/** What logs write where there is nothing: a dash, a word for emptiness, a date before all dates. */
const nothing = /^(?:[-–—−:.?]+|#(?:n\/a|value!|null!|ref!)|\(?(?:null|none|n\/a|nan|nil|undefined|blank|empty|нет|немає|yok)\)?|0000-00-00(?:[ T]00:00(?::00)?)?|0?1[-./]0?1[-./](?:0001|1900|1970)(?:[ T]0{1,2}:00(?::00)?(?: AM)?)?|(?:0001|1900|1970)-01-01(?:[ T]00:00:00(?:[.,]0+)?Z?)?)$/iu

/** Tells whether a trimmed cell says that there is nothing. An empty cell and a plain 0 are left to whoever asks. */
export function isNothing(text: string): boolean {
  return nothing.test(text)
}

/** Tells whether a trimmed cell of moments says that there was no such moment: nothing, or zero. */
export function isNoMoment(text: string): boolean {
  return text === '' || /^0+$/.test(text) || isNothing(text)
}
