import { UserError } from '../lang/user-error.ts'
import type { Report } from '../report/report.ts'

/** `mode: bump` is named so that nobody takes its silence for success. */
export function bump(): Promise<Report> {
  return Promise.reject(
    new UserError('mode bump is not there yet: this version cannot move versions through a fleet'),
  )
}
