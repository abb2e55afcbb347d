/** What a template may name. */
export type Variables = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>

/**
 * Fills a template in. It is handed to the code that resolves tags, so that the heavy modules behind
 * expressions are loaded only where an expression occurs.
 * @throws UserError when the template is malformed or names what is not known
 */
export type Render = (template: string, variables: Variables) => string

/** Whether a text needs more than `plainRender`. */
export function hasExpression(text: string): boolean {
  return text.includes('{{')
}

/** The `Render` of texts that hold no expression. */
export const plainRender: Render = (template) => template
