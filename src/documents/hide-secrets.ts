import type { FileChange } from '../model/index.ts'
import { maskSecrets } from '../model/mask-secrets.ts'
import { replaceCredentials } from '../text/credentials.ts'

/** Takes from a text what nobody is to read in it. */
export interface Hide {
  (text: string): string
}

/**
 * Hides the values that the project takes from elsewhere, those that stood in their places before, and
 * the credentials of the configuration's language.
 */
export function hideSecrets(files: readonly FileChange[], secrets: readonly string[]): Hide {
  const all = [...secrets, ...files.flatMap((file) => replacedSecrets(file, secrets))]
  return (text) => maskSecrets(replaceCredentials(text, always), all)
}

// Their values are the words of this program, and none of a configuration.
const ownWords = new Set([
  'kind',
  'code',
  'action',
  'what',
  'state',
  'checks',
  'setting',
  'rate',
  'severity',
  'guard',
])

/** All texts of plain data. */
export function hideTexts<T>(value: T, hide: Hide): T {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    typeof each === 'string' && !ownWords.has(key) ? hide(each) : each,
  )
}

/** The same in a file that changes, so that a secret that is another one still shows as a difference. */
export function hideInFile(file: FileChange, secrets: readonly string[]): FileChange {
  const { before, after } = file
  const old = replacedSecrets(file, secrets)
  const kept = new Set<string>()
  const hidden = after && replaceCredentials(after, note(kept))
  return {
    ...file,
    ...(before !== undefined && { before: maskSecrets(hideOld(before, old, kept), secrets) }),
    ...(hidden !== undefined && { after: maskSecrets(hidden, secrets) }),
  }
}

const mask = '***'
const oldMask = '*** (the one before)'

function always(): string {
  return mask
}

function note(seen: Set<string>): (credential: string) => string {
  return (credential) => {
    seen.add(credential)
    return mask
  }
}

function hideOld(before: string, old: readonly string[], kept: ReadonlySet<string>): string {
  let text = replaceCredentials(before, (each) => (kept.has(each) ? mask : oldMask))
  for (const secret of old) text = text.replaceAll(secret, oldMask)
  return text
}

// What is shorter would be found in words that have nothing to do with it.
const shortest = 4

/** What stood where a secret stands now: the rest of its line is the same. */
function replacedSecrets(
  { before, after }: FileChange,
  secrets: readonly string[],
): readonly string[] {
  if (before === undefined || after === undefined || before === after) return []
  const known = new Set(after.split('\n'))
  const gone = before.split('\n').filter((line) => !known.has(line))
  if (gone.length === 0) return []
  const found = [...known].flatMap((line) =>
    secrets
      .filter((secret) => line.includes(secret))
      .flatMap((secret) => gone.flatMap((other) => valueBetween(other, line.split(secret)) ?? [])),
  )
  return found.filter((value) => !secrets.includes(value))
}

/** What stands in a line between the ends of another one. */
function valueBetween(line: string, parts: readonly string[]): string | undefined {
  const [start = '', ...rest] = parts
  const end = rest.at(-1) ?? ''
  const isAlike = start.trim() !== '' && line.startsWith(start) && line.endsWith(end)
  const value = line.slice(start.length, line.length - end.length)
  return isAlike && value.length >= shortest ? value : undefined
}
