import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { Failure } from '../../model/errors.ts'
import type { CommittedText, NewTexts, RunResult, TextsBase } from '../../model/ports.ts'
import type { RunGit } from './git-runner.ts'
import { systemClock } from '../clock.ts'
import { systemProcesses } from '../processes/processes.ts'

export async function pathIn(root: string, file: string): Promise<string | undefined> {
  const path = relative(root, await realpath(file))
    .split(sep)
    .join('/')
  return path === '..' || path.startsWith('../..') ? undefined : path
}

/** Where the next commit goes; throws a Failure where there is no branch that takes one. */
export async function readBase(run: RunGit, root: string): Promise<TextsBase> {
  const args = ['--path-format=absolute', 'HEAD', '--symbolic-full-name', 'HEAD']
  const [{ exitCode, stdout }, ident] = await Promise.all([
    run(['rev-parse', ...args]),
    run(['var', 'GIT_COMMITTER_IDENT']),
  ])
  const [commit = '', branch = ''] = stdout.trimEnd().split('\n')
  if (exitCode !== 0) {
    throw unusable(root, 'there is no commit yet', 'Make a first one with what is there now.')
  }
  if (!branch.startsWith('refs/heads/')) {
    throw unusable(root, 'its HEAD is detached', 'Check a branch out: git switch BRANCH')
  }
  const committer = ident.stdout.trimEnd()
  return { commit, branch, ...(ident.exitCode === 0 && isIdent(committer) && { committer }) }
}

const timePattern = / \d+ [+-]\d{4}$/

function isIdent(text: string): boolean {
  return text.includes('>') && timePattern.test(text)
}

/** The text of a path in a commit; `undefined` where it has none. */
export async function readCommitted(
  run: RunGit,
  commit: string,
  path: string,
): Promise<CommittedText | undefined> {
  const entry = await run(['ls-tree', '-z', commit, '--', path])
  const [, mode, id] = /^(\d+) blob ([0-9a-f]+)\t/.exec(entry.stdout) ?? []
  if (mode === undefined || id === undefined) return undefined
  const { stdout } = await run(['cat-file', 'blob', id])
  return { text: stdout, mode }
}

/**
 * Commits texts as they are given, whatever lies in the folder or is staged, on top of `base` and of nothing else.
 * One git does it in one step: it makes the commit, or leaves the branch as it was.
 */
export async function commitTexts(
  run: RunGit,
  root: string,
  { base, texts, message, author }: NewTexts,
): Promise<string> {
  const committer = base.committer ?? `${author} ${Math.floor(systemClock.now() / 1_000)} +0000`
  const stream = [
    'feature done',
    `commit ${base.branch}`,
    'mark :1',
    `author ${author}${timePattern.exec(committer)?.[0] ?? ''}`,
    `committer ${committer}`,
    data(message),
    `from ${base.commit}`,
    ...texts.flatMap(({ path, mode, text }) => [`M ${mode} inline ${quoted(path)}`, data(text)]),
    'get-mark :1',
    'done',
    '',
  ].join('\n')
  const done = await systemProcesses.run('git', ['fast-import', '--quiet'], {
    cwd: root,
    input: stream,
  })
  if (done.exitCode !== 0) throw commitFailure(root, done)
  // What was staged of these paths would take the commit back with the next one.
  await run(['reset', '--quiet', '--', ...texts.map(({ path }) => path)])
  return done.stdout.trim()
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`
}

function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

function unusable(root: string, why: string, help: string): Failure {
  return new Failure('cannot-write', `cannot commit in ${root}: ${why}`, {
    help: `${help} Nothing was changed.`,
  })
}

function commitFailure(root: string, { stderr }: RunResult): Failure {
  if (/not updating|cannot lock ref|unable to lock/i.test(stderr)) {
    return new Failure('locked', `somebody else has committed in ${root} meanwhile`, {
      help: 'Nothing was changed; try again.',
    })
  }
  const last = stderr.trim().split('\n').at(-1) ?? ''
  return new Failure('cannot-write', `git could not commit in ${root}: ${last}`)
}
