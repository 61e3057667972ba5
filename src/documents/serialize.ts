import { maskSecrets } from '../model/mask-secrets.ts'

export interface SerializeOptions {
  /**
   * What must not be read in it: the values that a project takes from elsewhere. Private keys go with them,
   * also where there is no project. `shown` is for the one document that has to hold them, the rendered files.
   */
  readonly secrets?: readonly string[] | 'shown'
  /** One line for each, as from commands that print again and again. */
  readonly isLine?: boolean
}

/** A document as text. Whatever leaves as JSON is masked here. */
export function serializeDocument(
  document: object,
  { secrets = [], isLine = false }: SerializeOptions = {},
): string {
  const masked = secrets === 'shown' ? document : maskTexts(document, secrets)
  return `${JSON.stringify(masked, null, isLine ? 0 : 2)}\n`
}

/** Any value of plain data with every secret masked in its texts. */
export function maskTexts<T>(value: T, secrets: readonly string[]): T {
  const text = JSON.stringify(value)
  if (secrets.length === 0 && !text.includes('PRIVATE KEY-----')) return value
  return JSON.parse(text, (_key, each: unknown) =>
    typeof each === 'string' ? maskSecrets(each, secrets) : each,
  )
}
