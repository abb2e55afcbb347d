import moment from 'moment-timezone'
import { nearest, UserError } from '../lang/user-error.ts'

/**
 * Writes a moment by a moment.js pattern (ISO 8601 without one), in a time zone of the IANA database.
 * @see https://momentjs.com/docs/#/displaying/format/
 * @throws UserError when there is no such time zone
 */
export function formatDate(date: Date, pattern: string | undefined, timezone: string): string {
  if (moment.tz.zone(timezone) !== null) return moment.tz(date, timezone).format(pattern)
  const near = nearest(timezone, moment.tz.names())
  const remedy = near === undefined ? 'write a name such as UTC or Asia/Tokyo' : `did you mean ${near}?`
  throw new UserError(`"${timezone}" is not a time zone; ${remedy}`)
}
