import type { RuntimeCommand } from '../../model/ports.ts'

/** Quotes are letters to the command line: only a backslash keeps blanks, `;` and itself; `<<` would begin a payload. */
function escapeWord(word: string): string {
  return word.replaceAll(/[\\ \t;<]/g, '\\$&')
}

/** The words of a command as one line. */
export function commandLine(words: readonly (string | number)[]): string {
  return words.map((word) => escapeWord(String(word))).join(' ')
}

/** A command that asks: whatever it is answered is an answer. */
export function question(...words: readonly string[]): RuntimeCommand {
  return { text: commandLine(words), isQuestion: true }
}
