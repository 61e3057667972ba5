import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { systemProcesses } from './processes.ts'

const node = process.execPath

describe('run', () => {
  test.each([
    ['process.exit(3)', { exitCode: 3, stdout: '', stderr: '' }],
    ['console.log("out"); console.error("err")', { exitCode: 0, stdout: 'out\n', stderr: 'err\n' }],
    ['process.kill(process.pid, "SIGKILL")', { exitCode: undefined }],
    ['console.log(process.env.LC_ALL)', { stdout: 'C.UTF-8\n' }],
    ['process.stdin.pipe(process.stdout)', { stdout: 'input' }],
  ])('gives what became of %s', async (script, expected) => {
    const result = await systemProcesses.run(node, ['-e', script], { input: 'input' })
    expect(result).toMatchObject(expected)
  })

  test('passes arguments as they are, through no shell', async () => {
    const script = 'console.log(JSON.stringify(process.argv.slice(1)))'
    const words = ['a b', '$HOME', '"', ';', '*']
    const { stdout } = await systemProcesses.run(node, ['-e', script, ...words])
    expect(JSON.parse(stdout)).toEqual(words)
  })

  test.each([
    ['no-such-program', 'there is no such program'],
    ['/etc/passwd', 'it may not be executed by this user'],
  ])('says why %s cannot be started', async (file, reason) => {
    await expect(systemProcesses.run(file, [])).rejects.toMatchObject({
      kind: 'unavailable',
      message: `cannot run ${file}: ${reason}`,
    })
  })

  test('says why one with too long an argument cannot be started', async () => {
    await expect(systemProcesses.run(node, ['x'.repeat(1 << 22)])).rejects.toMatchObject({
      message: `cannot run ${node}: E2BIG`,
    })
  })

  test('a program need not read what it is given', async () => {
    const { exitCode } = await systemProcesses.run('true', [], { input: 'x'.repeat(1 << 20) })
    expect(exitCode).toBe(0)
  })

  test('a program that never ends its output is ended', async () => {
    await expect(systemProcesses.run('yes', ['x'.repeat(1_000)])).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'yes printed more than 100 MB',
    })
  })

  test('ends a program that takes too long', async () => {
    const run = systemProcesses.run(node, ['-e', 'setTimeout(() => {}, 60000)'], { timeoutMs: 100 })
    await expect(run).rejects.toMatchObject({
      kind: 'unavailable',
      message: `${node} did not end within 100 ms`,
    })
  })

  test('does not wait for what a program that was ended had started itself', async () => {
    const run = systemProcesses.run('sh', ['-c', 'sleep 20; true'], { timeoutMs: 100 })
    await expect(run).rejects.toMatchObject({ message: 'sh did not end within 100 ms' })
  })

  test('ends what a program that took too long had started itself, where it is told to', async () => {
    await using folder = await scratch()
    const script = `sleep 60 & echo $! >${folder.path}/pid; wait`
    const run = systemProcesses.run('sh', ['-c', script], { timeoutMs: 200, endsGroup: true })
    await expect(run).rejects.toMatchObject({ message: 'sh did not end within 200 ms' })

    const pid = Number(await readFile(`${folder.path}/pid`, 'utf8'))
    // Whether it is dead, not whether somebody has asked for its exit code.
    const words = (): Promise<string> => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    await vi.waitFor(async () => expect(await words()).toBe(''))
  })

  test('ends a program when it is told to stop, with the reason of the signal', async () => {
    const reason = new Error('enough')
    const stop = new AbortController()
    const run = systemProcesses.run(node, ['-e', 'setTimeout(() => {}, 60000)'], {
      signal: stop.signal,
    })
    stop.abort(reason)
    await expect(run).rejects.toBe(reason)
  })
})

describe.each([
  ['of what is answered at once', { isBrief: true }],
  ['of what nobody has looked at', { endsGroup: true }],
])('run, %s', (_, kind) => {
  test('gives the same as any run', async () => {
    const script = 'console.log(process.env.LC_ALL); console.error("err"); process.exitCode = 3'
    expect(await systemProcesses.run(node, ['-e', script], kind)).toEqual({
      exitCode: 3,
      stdout: 'C.UTF-8\n',
      stderr: 'err\n',
    })
  })

  test('has no exit code where a signal ended it', async () => {
    const { exitCode } = await systemProcesses.run('sh', ['-c', 'kill -9 $$'], kind)
    expect(exitCode).toBeUndefined()
  })

  test.each([
    ['no-such-program', [], 'there is no such program'],
    ['/etc/passwd', [], 'it may not be executed by this user'],
    [node, ['x'.repeat(1 << 22)], 'E2BIG'],
  ])('says why %s cannot be started', async (file, args, reason) => {
    await expect(systemProcesses.run(file, args, kind)).rejects.toMatchObject({
      kind: 'unavailable',
      message: `cannot run ${file}: ${reason}`,
    })
  })

  test.each([
    ['kills what takes too long, and waits for nothing that it had started', 'sleep 20; true'],
    ['waits for nothing that was left behind with the output', 'setsid sleep 20 & true'],
  ])('%s', async (__, script) => {
    const options = { ...kind, timeoutMs: 300 }
    const run = systemProcesses.run('sh', ['-c', `trap "" TERM; ${script}`], options)
    await expect(run).rejects.toMatchObject({ message: 'sh did not end within 300 ms' })
  })

  test('ends with the reason of the signal', async () => {
    const reason = new Error('enough')
    const stop = new AbortController()
    const run = systemProcesses.run('sleep', ['20'], { ...kind, signal: stop.signal })
    stop.abort(reason)
    await expect(run).rejects.toBe(reason)
  })
})

test('of what is answered at once and never ends its output the beginning is the answer', async () => {
  const { stdout } = await systemProcesses.run('yes', [], { isBrief: true })
  expect(stdout.startsWith('y\ny\n')).toBe(true)
})

test('what nobody has looked at and never ends its output is refused', async () => {
  const run = systemProcesses.run('yes', ['x'.repeat(1_000)], { endsGroup: true })
  await expect(run).rejects.toMatchObject({ message: 'yes printed more than 100 MB' })
})

describe('signal and isAlive', () => {
  test('know the living from the dead', async () => {
    expect(systemProcesses.isAlive(process.pid)).toBe(true)
    expect(systemProcesses.isAlive(4_194_999)).toBe(false)
    await expect(systemProcesses.signal(4_194_999, 'SIGUSR2')).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'cannot send SIGUSR2 to process 4194999: there is no such process',
    })
  })

  test('one that has ended is dead, also while its parent does not ask for its exit code', async () => {
    // The shell becomes a `sleep`, which knows nothing of its child; that one ends with its input, when this is so.
    const parent = spawn('sh', ['-c', 'exec 3<&0; cat <&3 & echo $!; exec sleep 60'])
    try {
      const [pid] = await once(parent.stdout, 'data')
      const dead = Number(pid)
      await vi.waitFor(async () =>
        expect(await readFile(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n'),
      )
      parent.stdin.end()
      await vi.waitFor(async () =>
        expect(await readFile(`/proc/${dead}/stat`, 'utf8')).toContain(') Z '),
      )
      expect(systemProcesses.isAlive(dead)).toBe(false)
    } finally {
      parent.kill('SIGKILL')
    }
  })
})
