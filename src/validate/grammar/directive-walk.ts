import type {
  ConfigFile,
  Diagnostic,
  Directive,
  KnownVersion,
  Report,
  Section,
  Version,
} from '../../model/index.ts'
import { locateInWord, locateRange, locateWord } from '../../text/locate.ts'
import type { Operand, OperandKind, OperandPass } from './operands.ts'
import { noDirective, noFile, noSection, type DirectiveFinding, type Walk } from './walk.ts'

export interface KeywordEnv {
  readonly version: KnownVersion
  /** That which was asked for; it may be older than all that are known. */
  readonly asked?: Version
  readonly report: Report
  /** Fed with the parts of each line that they know how to check. */
  readonly passes: readonly OperandPass[]
}

/** One for all lines, set anew for each. */
export class DirectiveWalk implements Walk {
  readonly version: KnownVersion
  readonly asked: Version | undefined
  file: ConfigFile = noFile
  section: Section = noSection
  sectionKind = ''
  directive: Directive = noDirective
  words: Directive['words'] = []
  context = ''
  isLenient = false
  effects = 0
  /** Whether `expose-experimental-directives` was read, in this file or one before it. */
  allowsExperimental = false
  readonly #env: KeywordEnv

  constructor(env: KeywordEnv) {
    this.version = env.version
    this.asked = env.asked
    this.#env = env
  }

  enter(section: Section, file: ConfigFile): void {
    this.section = section
    this.file = file
    this.sectionKind = sectionKindOf(section)
  }

  begin(directive: Directive): void {
    this.directive = directive
    this.words = readWords(directive.words)
    this.context = this.words[0]?.value ?? ''
    if (this.context === 'expose-experimental-directives') this.allowsExperimental = true
    this.isLenient = false
  }

  report(finding: DirectiveFinding): void {
    this.effects += 1
    this.#env.report(toDiagnostic(this, finding))
  }

  operand(
    kind: OperandKind,
    of: string,
    first: number,
    end: number,
    part?: readonly [number, number],
  ): void {
    this.effects += 1
    const { file, section, directive, words, context } = this
    const operand: Operand = {
      kind,
      of,
      file,
      section,
      directive,
      words,
      first,
      end,
      context,
      ...(part === undefined ? {} : { part }),
    }
    for (const pass of this.#env.passes) pass.operand(operand)
  }
}

function sectionKindOf(section: Section): string {
  if (section.keyword !== 'defaults') return section.keyword
  const first = section.header?.words[1]?.value
  return first === undefined || first === 'from' ? 'defaults' : 'named-defaults'
}

/** HAProxy takes an empty word for the end of the arguments. */
function readWords(words: Directive['words']): Directive['words'] {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word?.value === '' && !word.hasVariable) return words.slice(0, at)
  }
  return words
}

function toDiagnostic(walk: Walk, finding: DirectiveFinding): Diagnostic {
  const { file, directive } = walk
  const word = walk.words[finding.at]
  const end = walk.words.at(-1)?.end ?? 0
  let location = locateRange(file, { start: end, end })
  if (word !== undefined && finding.part !== undefined) {
    location = locateInWord(file, word, finding.part[0], finding.part[1])
  } else if (word !== undefined) location = locateWord(file, word)
  const severity = finding.severity ?? 'error'
  return {
    code: finding.code,
    // A line that may not be read at all cannot be wrong for certain.
    severity: severity === 'error' && directive.condition === 'unknown' ? 'warning' : severity,
    message: finding.message,
    location,
    ...(finding.help === undefined ? {} : { help: finding.help }),
  }
}
