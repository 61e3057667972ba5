export const NUL = 0x00
export const TAB = 0x09
export const CR = 0x0d
export const SPACE = 0x20
export const DOUBLE_QUOTE = 0x22
export const HASH = 0x23
export const DOLLAR = 0x24
export const SINGLE_QUOTE = 0x27
export const DASH = 0x2d
export const DOT = 0x2e
export const OPEN_BRACKET = 0x5b
export const BACKSLASH = 0x5c
export const OPEN_BRACE = 0x7b
export const CLOSE_BRACE = 0x7d
export const BYTE_ORDER_MARK = 0xfeff

/** C's isspace(): space, \t, \n, \v, \f, \r. */
export function isBlank(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CR)
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** The value of a hexadecimal digit, -1 for anything else. */
export function hexValue(code: number): number {
  if (isDigit(code)) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** What the name of a variable begins with; a dot stands for those that HAProxy makes itself. */
export function isNameStart(code: number): boolean {
  return isLetter(code) || code === 0x5f || code === DOT
}

export function isNamePart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x5f
}
