import type { YAMLParseError, YAMLWarning } from 'yaml'

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'

interface Explanation {
  readonly code: string
  readonly message: string
  readonly help: string
}

const explanations: Partial<Record<YAMLParseError['code'], Explanation>> = {
  TAB_AS_INDENT: {
    code: 'yaml/tab',
    message: 'A tab is used for indentation.',
    help: 'YAML indents with spaces: use two for each level.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml/multiple-documents',
    message: 'A second document starts here.',
    help: 'Keep one document in a file: remove the `---`, or move what follows to a file of its own.',
  },
  BAD_INDENT: {
    code: 'yaml/syntax',
    message: 'The indentation does not fit what stands above.',
    help: 'Start all entries of one mapping or list at the same column.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/syntax',
    message: 'A mapping cannot start in the middle of a line.',
    help: 'Quote the value if its colon belongs to the text, or put the mapping on a line of its own.',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml/syntax',
    message: 'This is not an entry: a key has to be on one line and be followed by `: `.',
    help: 'Write `key: value`, with a space after the colon.',
  },
  BAD_SCALAR_START: {
    code: 'yaml/syntax',
    message: 'A text cannot start with this character unless it is quoted.',
    help: 'Put the whole value in quotes.',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/syntax',
    message: 'Not an escape that double quotes know.',
    help: 'Write `\\\\` for a backslash, or use single quotes, which know no escapes.',
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml/tag',
    message: 'Not a tag that is known here.',
    help: 'Remove it; a text that starts with `!` has to be quoted.',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml/too-deep',
    message: 'The file is nested too deeply to be read.',
    help: 'A project needs less than ten levels.',
  },
}

const stray: Explanation = {
  code: 'yaml/syntax',
  message: 'What stands here belongs to nothing above it.',
  help: 'Write `key: value`, with a space after the colon, at the column of the other keys.',
}

/** The parser's finding, in words that say what to do. */
export function explainYamlProblem(
  found: YAMLParseError | YAMLWarning,
  location: Location,
): Diagnostic {
  const known = isStray(found) ? stray : explanations[found.code]
  if (known !== undefined) return { severity: 'error', location, ...known }
  const detail = found.message.replace(/\.$/, '')
  const message = `The file is not YAML from here on: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}.`
  return { code: 'yaml/syntax', severity: 'error', message, location, ...helpFor(found.message) }
}

function helpFor(message: string): { help: string } {
  if (/block-seq-ind/.test(message)) return { help: 'Start a list on the line below its key.' }
  if (/map values/.test(message))
    return { help: 'Write `key: value`, with a space after the colon.' }
  return { help: 'Quote texts with special characters, and indent each level by two spaces.' }
}

/** Whether it is something behind the end of the document's one value. */
export function isStray(found: YAMLParseError | YAMLWarning): boolean {
  return /^Unexpected .* (in YAML stream|at node end)/.test(found.message)
}

/** Whether the parser ran out of text before a quote, bracket or brace was closed. */
export function isUnclosed(found: YAMLParseError | YAMLWarning): boolean {
  return /^Missing closing|^Flow (map|sequence)\b.*\bend with a/.test(found.message)
}

export function unclosed(sign: string, location: Location, before: Location): Diagnostic {
  const closing =
    new Map([
      ['[', ']'],
      ['{', '}'],
    ]).get(sign) ?? sign
  const found = problem(
    'syntax',
    location,
    `This \`${sign}\` is not closed.`,
    `Add \`${closing}\`.`,
  )
  return {
    ...found,
    related: [{ message: 'It should have been closed before this.', location: before }],
  }
}

export function problem(
  code: string,
  location: Location,
  message: string,
  help: string,
): Diagnostic {
  return { code: `yaml/${code}`, severity: 'error', message, location, help }
}

export function tooDeep(location: Location): Diagnostic {
  const help = 'A project needs less than ten levels.'
  return problem('too-deep', location, 'The file is nested too deeply to be read.', help)
}

export function duplicateKey(key: Placed<string>, first: Location): Diagnostic {
  const message = `\`${key.value}\` is given twice.`
  const related = [{ message: 'The first one is here.', location: first }]
  return { ...problem('duplicate-key', key.location, message, 'Keep one of the two.'), related }
}

export function badKey(text: string, location: Location): Diagnostic {
  const message = text === '' ? 'A key has to be a text.' : `\`${text}\` cannot be a key.`
  const help = text === '' ? 'Write `key: value`.' : 'Choose another name.'
  return problem('bad-key', location, message, help)
}

export function badMerge(location: Location): Diagnostic {
  const message = '`<<` takes in the entries of a mapping, and this is none.'
  const help = 'Give it an alias of a mapping, `<<: *name`, or a list of them.'
  return problem('merge', location, message, help)
}

export function unknownAlias(
  name: string,
  location: Location,
  anchors: readonly string[],
): Diagnostic {
  const message = `There is no anchor \`&${name}\` above this alias.`
  const known = anchors.map((anchor) => `\`&${anchor}\``).join(', ')
  const quote = 'A text that starts with `*` has to be quoted.'
  const help = known === '' ? quote : `Anchors above: ${known}. ${quote}`
  return problem('unknown-alias', location, message, help)
}

export function circularAlias(name: string, location: Location): Diagnostic {
  const message = `\`*${name}\` stands inside of what it refers to.`
  return problem('unknown-alias', location, message, 'Remove it: a value cannot contain itself.')
}

export function tooManyAliases(location: Location, budget: number): Diagnostic {
  const message = `The aliases stand for more than ${budget} values.`
  const help = 'Aliases of aliases multiply; write out what is meant.'
  return problem('too-many-aliases', location, message, help)
}
