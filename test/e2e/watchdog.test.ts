import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const watchdog = new URL('../../dist/src/system/watchdog.js', import.meta.url)

/** A process of its own, as what it does would end this one. */
function run(limits: string, work: string): { signal: string | null; stderr: string } {
  const script = `import { startWatchdog } from ${JSON.stringify(watchdog.href)}
startWatchdog({ timeMs: 120_000, memoryBytes: 4 * 2 ** 30, ...${limits} });
await new Promise((resolve) => setTimeout(resolve, 50));
${work}`
  const { signal, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('.', watchdog)), encoding: 'utf8', timeout: 120_000 },
  )
  return { signal, stderr }
}

test.each([
  [
    'a regular expression that never ends',
    '{ timeMs: 1_000 }',
    "/^(a+)+$/.test('a'.repeat(64) + 'b')",
    'nothing may take longer than 1 seconds',
  ],
  [
    'memory that grows and grows',
    `{ memoryBytes: ${200 * 2 ** 20} }`,
    'const all = []\nfor (;;) all.push(Buffer.alloc(2 ** 20, 1))',
    'no more than 200 MiB may be used',
  ],
])('%s is ended with a word about it', (_what, limits, work, message) => {
  const { signal, stderr } = run(limits, work)

  expect(signal).toBe('SIGKILL')
  expect(stderr).toContain(message)
})

test('who is done in time is not held up by it', () => {
  expect(run('{ timeMs: 100_000 }', '')).toMatchObject({ signal: null, stderr: '' })
})
