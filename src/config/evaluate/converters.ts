import type { Call } from '../../text/expressions/expression.ts'
import type { Memory } from './fetches.ts'
import { matchesAny } from './match.ts'
import { boolean, integer, text, toInteger, toText, type Sample } from './sample.ts'

/** What becomes of a sample; `none` where nothing comes out, `undefined` where that cannot be known. */
export type Converted = Sample | 'none' | undefined

/** What converters look up beside the sample. */
export interface Lookup extends Memory {
  /** Keys and values of a map in their order; `undefined` where it cannot be read. */
  readonly map?: (path: string) => readonly (readonly [key: string, value: string])[] | undefined
}

type Converter = (sample: Sample, list: readonly string[], lookup: Lookup) => Converted

export function convert(sample: Sample, call: Call, lookup: Lookup = {}): Converted {
  const list = call.arguments.map(({ value }) => value)
  const method = /^map(?:_([a-z]+))?$/.exec(call.name)
  if (method !== null) return findInMap(sample, method[1] ?? 'str', list, lookup)
  const converter = Object.hasOwn(converters, call.name) ? converters[call.name] : undefined
  return converter?.(sample, list, lookup)
}

const converters: Readonly<Record<string, Converter>> = {
  concat: joined,
  lower: (sample) => text(lowerCase(toText(sample))),
  upper: (sample) => text(upperCase(toText(sample))),
  length: (sample) => integer(new TextEncoder().encode(toText(sample)).length),
  field: (sample, list) => takePart(toText(sample).split(separator(list[1])), list),
  word: (sample, list) =>
    takePart(
      toText(sample)
        .split(separator(list[1]))
        .filter((part) => part !== ''),
      list,
    ),
  host_only: (sample) => text(/^(\[[^\]]*\]|[^:]*)/.exec(toText(sample))?.[1] ?? ''),
  not: (sample) => negate(sample),
  bool: (sample) => asBoolean(sample),
}

/** What stands before, the variable, and what stands behind (configuration manual 7.3.1, concat). */
function joined(
  sample: Sample,
  [start = '', name = '', end = '']: readonly string[],
  { variable }: Lookup,
): Converted {
  if (name === '') return text(toText(sample) + start + end)
  const values = variable?.(name)
  if (values === undefined || values.length > 1) return undefined
  return text(toText(sample) + start + values.map(toText).join('') + end)
}

/** For these methods the key that says most is the one, by this measure; for the others the first that fits. */
const measures: Readonly<Record<string, (key: string) => number>> = {
  beg: (key) => key.length,
  ip: (key) => Number(key.split('/')[1] ?? 128),
}

/** The value of the key that fits, or the second argument where none does. */
function findInMap(
  sample: Sample,
  method: string,
  [path = '', otherwise]: readonly string[],
  { map }: Lookup,
): Converted {
  let found: readonly [key: string, value: string] | undefined
  const entries = map?.(path)
  for (const entry of entries ?? []) {
    const fits = matchesAny(sample, [entry[0]], { method, ignoresCase: false })
    if (fits === undefined) return undefined
    const measure = measures[method]
    const isBetter =
      found === undefined || (measure !== undefined && measure(entry[0]) > measure(found[0]))
    if (fits && isBetter) found = entry
  }
  if (entries === undefined) return undefined
  const value = found?.[1] ?? otherwise
  return value === undefined ? 'none' : text(value)
}

/** HAProxy changes the letters of ASCII only. */
function lowerCase(value: string): string {
  return value.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function upperCase(value: string): string {
  return value.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())
}

function separator(list = ''): RegExp {
  return new RegExp(`[${list.replaceAll(/[\\\]^-]/g, '\\$&')}]`)
}

/** One part, counted from 1, or from -1 backwards; several are not asked for here. */
function takePart(parts: readonly string[], [index = '', , count]: readonly string[]): Converted {
  if (count !== undefined || !/^-?[1-9]\d*$/.test(index)) return undefined
  const part = Number(index) > 0 ? parts[Number(index) - 1] : parts.at(Number(index))
  return part === undefined ? 'none' : text(part)
}

function negate(sample: Sample): Converted {
  const value = toInteger(sample)
  return value === undefined ? 'none' : boolean(value === 0)
}

function asBoolean(sample: Sample): Converted {
  const value = toInteger(sample)
  return value === undefined ? 'none' : boolean(value !== 0)
}
