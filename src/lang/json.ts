import { UserError } from './user-error.ts'

/** @throws UserError naming the file when the text is not JSON */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError({ position: { file }, message: `not JSON: ${reason}` }, { cause: error })
  }
}
