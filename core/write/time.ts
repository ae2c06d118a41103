/**
 * `2026-01-31 17:30 UTC+8`: a moment in the zone of this machine, which is named, wherever people read it; data keeps UTC.
 * What is no moment with a zone is given back as it is.
 */
export function writeMinute(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(iso)) return iso
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const east = -moment.getTimezoneOffset()
  const here = new Date(moment.getTime() + east * 60_000).toISOString()
  return `${here.slice(0, 10)} ${here.slice(11, 16)} UTC${writeOffset(east)}`
}

function writeOffset(minutes: number): string {
  if (minutes === 0) return ''
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
