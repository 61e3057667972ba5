/** A value that HAProxy compares with patterns. */
export type Sample =
  | { readonly type: 'str' | 'addr' | 'meth'; readonly text: string }
  | { readonly type: 'sint'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }

export function text(value: string): Sample {
  return { type: 'str', text: value }
}

export function integer(value: number): Sample {
  return { type: 'sint', value }
}

export function boolean(value: boolean): Sample {
  return { type: 'bool', value }
}

export function toText(sample: Sample): string {
  switch (sample.type) {
    case 'str':
    case 'addr':
    case 'meth':
      return sample.text
    case 'sint':
      return String(sample.value)
    case 'bool':
      return sample.value ? '1' : '0'
    default:
      return sample satisfies never
  }
}

/** Texts are read as far as their digits go. */
export function toInteger(sample: Sample): number | undefined {
  switch (sample.type) {
    case 'sint':
      return sample.value
    case 'bool':
      return sample.value ? 1 : 0
    case 'str': {
      const digits = /^[-+]?\d+/.exec(sample.text)
      return digits === null ? undefined : Number(digits[0])
    }
    case 'addr':
    case 'meth':
      return undefined
    default:
      return sample satisfies never
  }
}
