import { spawn } from 'node:child_process'

/** What the shell ends with where it finds no such program, or may not run it. */
const notRun: readonly (number | null)[] = [126, 127]

/** Shows a text in a program that people scroll in; `false` where there is none, and nothing was shown. */
export async function showInPager(
  command: string,
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const child = spawn('sh', ['-c', command], {
    stdio: ['pipe', 'inherit', 'inherit'],
    // Less ends by itself where the text fits, shows colours, and leaves the text on the screen.
    env: { ...env, LESS: env['LESS'] ?? 'FRX' },
  })
  // Whoever has read enough ends it before the end.
  child.stdin.on('error', () => undefined)
  child.stdin.end(text)
  // Ctrl-C is the pager's: it ends what it is doing, and nothing else.
  const listeners = process.listeners('SIGINT')
  process.removeAllListeners('SIGINT')
  process.on('SIGINT', () => undefined)
  try {
    return await new Promise((resolve) => {
      child.on('error', () => resolve(false))
      child.on('close', (code) => resolve(!notRun.includes(code)))
    })
  } finally {
    process.removeAllListeners('SIGINT')
    for (const each of listeners) process.on('SIGINT', each)
  }
}
