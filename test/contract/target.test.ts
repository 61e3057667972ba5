import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { targetLaws, type TargetScene } from 'haproxyctl/testing'
import { gitTarget } from '../../plugins/target/git/index.ts'
import type { GitTargetOptions } from '../../plugins/target/git/options.ts'
import { haproxyTarget } from '../../plugins/target/haproxy/index.ts'
import type { HaproxyTargetOptions } from '../../plugins/target/haproxy/options.ts'
import type { RunOptions, RunResult } from '../../src/model/ports.ts'
import { createGit } from '../../src/system/git/git.ts'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { scratch } from '../support/scratch.ts'
import { realContext, stamped } from '../support/worlds/target-world.ts'

const texts = [stamped('global\n  maxconn 1\n'), stamped('global\n  maxconn 2\n')] as const

async function fileScene(): Promise<TargetScene<HaproxyTargetOptions>> {
  const folder = await scratch()
  const path = join(folder.path, 'haproxy.cfg')
  return {
    options: { config: path },
    // No binary: the laws are about places, not about what HAProxy makes of a text.
    context: realContext(folder.path, {
      haproxy: { version: '2.6', binary: 'haproxy', check: async () => [] },
    }),
    texts,
    present: () => readFile(path, 'utf8').catch(() => undefined),
    putForeign: (text) => writeFile(path, text),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

const { env } = process

/** Starts programs without a look at the environment, of which the laws would accuse the plugin. */
function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { env: { ...env, ...options.env } },
      (error, stdout, stderr) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr })
      },
    )
    // git ends before it reads where it needs nothing.
    child.stdin?.on('error', () => undefined).end(options.input ?? '')
  })
}

async function gitScene(): Promise<TargetScene<GitTargetOptions>> {
  const folder = await scratch()
  async function git(...args: string[]): Promise<{ exitCode: number | undefined; stdout: string }> {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
    return systemProcesses.run('git', ['-C', folder.path, ...identity, ...args])
  }
  await git('init', '-q')
  await git('config', 'user.name', 'Test')
  await git('config', 'user.email', 'test@example.com')
  await git('commit', '-q', '--allow-empty', '-m', 'first')
  return {
    options: { path: '.' },
    context: realContext(folder.path, {
      git: createGit((at) => (args) => run('git', ['-C', at, ...args], {})),
    }),
    texts,
    async present() {
      const shown = await git('show', 'HEAD:haproxy.cfg')
      return shown.exitCode === 0 ? shown.stdout : undefined
    },
    async putForeign(text) {
      await folder.write('haproxy.cfg', text)
      await git('add', 'haproxy.cfg')
      await git('commit', '-q', '-m', 'foreign')
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

describe('haproxy keeps the laws of targets:', () => {
  const laws = targetLaws({ definition: haproxyTarget, prepare: fileScene })
  for (const law of laws) test(law.name, () => law.run())
})

describe('git keeps the laws of targets:', () => {
  const laws = targetLaws({ definition: gitTarget, prepare: gitScene })
  for (const law of laws) test(law.name, () => law.run())
})
