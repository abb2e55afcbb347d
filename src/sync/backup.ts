import { UserError } from '../lang/user-error.ts'
import { isTag } from '../oci/tag.ts'
import { renderTemplate } from '../tags/template.ts'
import { variablesOf } from './destination.ts'

/** @throws UserError when it is no template of a tag, or gives all tags the same */
export function checkBackup(text: string): string {
  const variables = variablesOf({ registry: 'example.com', repository: 'sample/name' }, 'tag')
  const [one, other] = ['a', 'b'].map((tag) => renderTemplate(text, { ...variables, tag, today: '20260101' }))
  if (one === undefined || !isTag(one)) {
    throw new UserError(`${JSON.stringify(text)} is not a template of a tag; write such as old-{{tag}}`)
  }
  if (one !== other) return text
  throw new UserError(`${JSON.stringify(text)} gives all tags one backup; write {{tag}} in it`)
}
