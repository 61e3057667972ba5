import { compareVersions, type Version } from '../../model/version.ts'
import { parseArgumentSpecs, type ArgumentSpec } from './argument-spec.ts'
import type {
  AliasFact,
  ConverterFact,
  CriterionFact,
  FetchFact,
  Lifetime,
  SampleData,
} from './sample-data.ts'

export interface Fetch {
  readonly arguments: readonly ArgumentSpec[]
  readonly type: string
  /** One bit per place where it can be evaluated; see `places.ts`. */
  readonly points: number
  readonly class: string
}

export interface Converter {
  readonly arguments: readonly ArgumentSpec[]
  readonly input: string
  readonly output: string
}

/** Why a name is not in a version: it came later, it went, or it never was. */
export type Absence = { readonly since: Version } | { readonly until: Version } | undefined

type Kind = 'fetches' | 'converters' | 'criteria' | 'predefined' | 'aliases' | 'aliasFlags'

/** The facts of one version. Lookups are lazy: a file uses few of some nine hundred names. */
export class SampleTable {
  readonly version: Version
  readonly #data: SampleData
  readonly #fetches = new Map<string, Fetch | undefined>()
  readonly #converters = new Map<string, Converter | undefined>()

  constructor(data: SampleData, version: Version) {
    this.#data = data
    this.version = version
  }

  fetch(name: string): Fetch | undefined {
    if (name.startsWith(scripted)) return scriptedFetch
    return remembered(this.#fetches, name, () => {
      const fact = this.#find<FetchFact>(this.#data.fetches, name)
      return (
        fact && {
          arguments: parseArgumentSpecs(fact.arguments),
          type: fact.type,
          points: pointBits(this.#data.classes[fact.class] ?? ''),
          class: fact.class,
        }
      )
    })
  }

  converter(name: string): Converter | undefined {
    if (name.startsWith(scripted)) return scriptedConverter
    return remembered(this.#converters, name, () => {
      const fact = this.#find<ConverterFact>(this.#data.converters, name)
      return (
        fact && {
          arguments: parseArgumentSpecs(fact.arguments),
          input: fact.input,
          output: fact.output,
        }
      )
    })
  }

  criterion(name: string): CriterionFact | undefined {
    return this.#find(this.#data.criteria, name)
  }

  alias(name: string): AliasFact | undefined {
    return this.#find(this.#data.aliases, name)
  }

  isPredefined(name: string): boolean {
    return this.#find(this.#data.predefined, name) !== undefined
  }

  isAliasFlag(name: string): boolean {
    return this.#find(this.#data.aliasFlags, name) !== undefined
  }

  /** What a method needs to read the sample as. */
  method(name: string): string | undefined {
    return own(this.#data.methods, name)
  }

  defaultMethod(type: string): string | undefined {
    return own(this.#data.defaultMethods, type)
  }

  methods(): readonly string[] {
    return Object.keys(this.#data.methods)
  }

  canCast(from: string, to: string): boolean {
    if (from === to || from === 'any' || to === 'any' || from === 'same' || to === 'same')
      return true
    return own(this.#data.casts, from)?.includes(to) ?? true
  }

  /** Why `name` is not there; `undefined` when no version has it. */
  absence(kind: Kind, name: string): Absence {
    const facts: readonly Lifetime[] = own<readonly Lifetime[]>(this.#data[kind], name) ?? []
    const later = facts.find(
      (fact) => fact.since !== undefined && compareVersions(fact.since, this.version) > 0,
    )
    if (later?.since !== undefined) return { since: later.since }
    const gone = facts.findLast(
      (fact) => fact.until !== undefined && compareVersions(fact.until, this.version) < 0,
    )
    return gone?.until === undefined ? undefined : { until: gone.until }
  }

  /** All names that this version knows, to find the nearest one. */
  names(...kinds: readonly Kind[]): readonly string[] {
    return kinds.flatMap((kind) => {
      const record: Readonly<Record<string, readonly Lifetime[]>> = this.#data[kind]
      return Object.keys(record).filter((name) => this.#find(record, name) !== undefined)
    })
  }

  #find<Fact extends Lifetime>(
    record: Readonly<Record<string, readonly Fact[]>>,
    name: string,
  ): Fact | undefined {
    return own(record, name)?.find((fact) => isAlive(fact, this.version))
  }
}

/** What Lua scripts register: anything, with up to twelve arguments. */
const scripted = 'lua.'
const scriptedArguments = parseArgumentSpecs('str?*12')
const scriptedFetch: Fetch = { arguments: scriptedArguments, type: 'str', points: ~0, class: 'any' }
const scriptedConverter: Converter = { arguments: scriptedArguments, input: 'str', output: 'str' }

function isAlive(fact: Lifetime, version: Version): boolean {
  if (fact.since !== undefined && compareVersions(fact.since, version) > 0) return false
  return fact.until === undefined || compareVersions(fact.until, version) >= 0
}

/** `Y` at the n-th place sets the n-th bit. */
function pointBits(pattern: string): number {
  let bits = 0
  for (let index = 0; index < pattern.length; index++)
    if (pattern[index] === 'Y') bits |= 1 << index
  return bits
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function remembered<Value>(
  map: Map<string, Value | undefined>,
  name: string,
  find: () => Value | undefined,
): Value | undefined {
  if (map.has(name)) return map.get(name)
  const value = find()
  map.set(name, value)
  return value
}
