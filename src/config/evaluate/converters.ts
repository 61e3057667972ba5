import type { Call } from '../../text/expressions/expression.ts'
import { boolean, integer, text, toInteger, toText, type Sample } from './sample.ts'

/** What becomes of a sample; `none` where nothing comes out, `undefined` where that cannot be known. */
export type Converted = Sample | 'none' | undefined

export function convert(sample: Sample, call: Call): Converted {
  const converter = Object.hasOwn(converters, call.name) ? converters[call.name] : undefined
  return converter?.(
    sample,
    call.arguments.map(({ value }) => value),
  )
}

const converters: Readonly<Record<string, (sample: Sample, list: readonly string[]) => Converted>> =
  {
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
