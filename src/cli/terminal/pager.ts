import { standardOutput } from './standard-stream.ts'

/** Keeps an answer until it is whole, and shows it in a pager where it is longer than the screen. */
export interface Pager {
  keep(text: string): void
  show(): Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

/** `undefined` where nothing is to be paged: no terminal, or nobody who wants it. */
export function openPager(env: Environment): Pager | undefined {
  const command = pagerOf(env)
  if (!process.stdout.isTTY || command === undefined) return undefined
  let kept = ''
  return {
    keep: (text) => {
      kept += text
    },
    async show() {
      const screen = { rows: process.stdout.rows || 24, columns: process.stdout.columns || 80 }
      const text = kept
      kept = ''
      if (rowsOf(text, screen.columns) < screen.rows) return standardOutput.write(text)
      const { showInPager } = await import('../../system/pager.ts')
      if (!(await showInPager(command, text, env))) standardOutput.write(text)
    },
  }
}

export function pagerOf({ PAGER, TERM }: Environment): string | undefined {
  const command = PAGER?.trim() ?? 'less'
  return command === '' || command === 'cat' || TERM === 'dumb' ? undefined : command
}

/** How many rows of a screen a text takes; what is longer than one goes on in the next. */
export function rowsOf(text: string, columns: number): number {
  let rows = 0
  for (const line of text.replace(/\n$/, '').split('\n')) {
    // oxlint-disable-next-line no-control-regex -- colour codes begin with ESC
    const { length } = line.replaceAll(/\u001B\[[0-9;]*m/g, '')
    rows += Math.max(1, Math.ceil(length / columns))
  }
  return rows
}
