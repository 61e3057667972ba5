import type { CodeText } from '../../validate/codes.ts'

export function codeText(code: string, title: string, why: string, remedy: string): CodeText {
  return { code, title, why, remedy }
}
