import type { LineView } from '../sections/line-view.ts'
import type { EffectiveLine, SectionView } from '../sections/section-view.ts'
import { evaluateCondition, type CriterionNames, type RuleContext } from '../evaluate/evaluate.ts'
import type { Lookup } from '../evaluate/converters.ts'
import type { Samples } from '../evaluate/fetches.ts'
import type { Request } from '../evaluate/request.ts'
import type { Truth } from '../../text/conditions/condition-predicates.ts'

/** Where files of a configuration are looked up; `undefined` where one cannot be read. */
export interface RouteFiles {
  readonly patterns: (path: string) => readonly string[] | undefined
  readonly map: NonNullable<Lookup['map']>
}

/** What rules have made of a request on its way so far. */
export class Passage {
  request: Request
  readonly #names: CriterionNames
  readonly #files: RouteFiles
  readonly #variables = new Map<string, Samples>()
  /** Something that nobody can look into has run, and may have set any variable. */
  #isClouded = false

  constructor(request: Request, names: CriterionNames, files: RouteFiles) {
    this.request = request
    this.#names = names
    this.#files = files
  }

  /** To go on from here in several ways. */
  fork(): Passage {
    const fork = new Passage(this.request, this.#names, this.#files)
    for (const [name, samples] of this.#variables) fork.#variables.set(name, samples)
    fork.#isClouded = this.#isClouded
    return fork
  }

  /** Sees what this section's rules see. */
  contextOf(view: SectionView): RuleContext {
    return {
      names: this.#names,
      acl: (name) => view.acls.get(name),
      patterns: (path) => this.#files.patterns(path),
      map: (path) => this.#files.map(path),
      variable: (name) => this.#variable(name),
    }
  }

  /** Whether the rule applies; a line that `.if` may leave out, only perhaps. */
  applies({ line, view }: EffectiveLine): Truth {
    const { condition } = line
    const holds =
      condition === undefined || evaluateCondition(condition, this.request, this.contextOf(view))
    return line.directive.condition === 'unknown' && holds === true ? undefined : holds
  }

  setVariable(name: string, samples: Samples): void {
    this.#variables.set(name, samples)
  }

  /** From here on nothing is known of variables that were not seen to be set after it. */
  forgetVariables(): void {
    this.#isClouded = true
    this.#variables.clear()
  }

  /** Neither who asks nor where, as behind a proxy that tells it in a protocol of its own. */
  forgetEnds(): void {
    const {
      source: _source,
      sourcePort: _sourcePort,
      destination: _destination,
      destinationPort: _destinationPort,
      ...rest
    } = this.request
    this.request = rest
  }

  /** Nothing but how it came in. */
  forgetAll(): void {
    this.forgetVariables()
    const { isTls, serverName } = this.request
    this.request = {
      headers: [],
      mayHaveMore: true,
      ...(isTls !== undefined && { isTls }),
      ...(serverName !== undefined && { serverName }),
    }
  }

  /** Variables of the process are set by others than this request. */
  #variable(name: string): Samples {
    const known = this.#variables.has(name)
    if (known) return this.#variables.get(name)
    return this.#isClouded || name.startsWith('proc.') ? undefined : []
  }
}

/** Lines that start with these words in the order in which HAProxy runs them: those of the `defaults` first. */
export function rulesOf(view: SectionView, ...words: readonly string[]): readonly EffectiveLine[] {
  const [keyword = ''] = words
  return view.chain
    .toReversed()
    .flatMap((each) => each.own(keyword).map((line): EffectiveLine => ({ line, view: each })))
    .filter(({ line }) => line.startsWith(words))
}

/** `set-var` and `txn.host` of `set-var(txn.host)`. */
export function actionOf(
  { words }: LineView,
  at: number,
): { readonly name: string; readonly argument: string } {
  const [, name = '', argument = ''] = /^([^(]*)(?:\((.*)\))?/s.exec(words[at] ?? '') ?? []
  return { name, argument }
}
