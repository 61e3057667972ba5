import { realpath } from 'node:fs/promises'
import { Failure, UnavailableError } from '../../model/errors.ts'
import type { Git, NewCommit, RunResult, WorkingCopy, WorkingCopyState } from '../../model/ports.ts'
import { lockedByOther, removeOrphanedLock } from './git-lock.ts'
import { openTemporaryFolder } from '../files/temporary-folder.ts'
import { commitTexts, pathIn, readBase, readCommitted } from './git-texts.ts'
import { makeTag, readTags } from './git-tags.ts'
import { gitRunner, type GitRunner, type RunGit } from './git-runner.ts'

/** Working copies, each command run by `runner`. */
export function createGit(runner: GitRunner = gitRunner): Git {
  return {
    async open(folder, signal) {
      const run = runner(folder, signal)
      const found = await run(['rev-parse', '--show-toplevel'])
      if (found.exitCode !== 0) throw noWorkingCopy(folder, found)
      return workingCopy(runner, await realpath(found.stdout.replace(/\n$/, '')))
    },
  }
}

function workingCopy(runner: GitRunner, root: string): WorkingCopy {
  return {
    root,
    state: (signal) => stateOf(runner(root, signal)),
    show: (path, signal) => show(runner(root, signal), path),
    commit: (commit, signal) => commitPaths(runner(root, signal), root, commit),
    pathOf: (file) => pathIn(root, file),
    base: (signal) => readBase(runner(root, signal), root),
    committed: (commit, path, signal) => readCommitted(runner(root, signal), commit, path),
    commitTexts: (commit, signal) => commitTexts(runner(root, signal), root, commit),
    tags: (prefix, signal) => readTags(runner(root, signal), prefix),
    tag: (name, commit, signal) => makeTag(runner(root, signal), name, commit),
    async removeOrphanedLock(sinceMs, signal) {
      const run = runner(root, signal)
      const path = await must(run, root, [
        'rev-parse',
        '--path-format=absolute',
        '--git-path',
        'index.lock',
      ])
      await removeOrphanedLock(path.trimEnd(), root, sinceMs)
    },
    ignoredBy: (path, signal) => ignoredBy(runner(root, signal), path),
    async unpushed(remote, branch, signal) {
      const run = runner(root, signal)
      const known = `refs/remotes/${remote}/${branch}`
      const exists = await run(['rev-parse', '--verify', '--quiet', known])
      const range = exists.exitCode === 0 ? `${known}..HEAD` : 'HEAD'
      return Number(await must(run, root, ['rev-list', '--count', range]))
    },
    async push(remote, branch, signal) {
      const run = runner(root, signal)
      const pushed = await run(['push', '--quiet', remote, `HEAD:refs/heads/${branch}`])
      if (pushed.exitCode !== 0) throw pushFailure(root, remote, branch, pushed)
    },
  }
}

/** Files in the git folder that tell what git is in the middle of. */
const operations = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
] as const

async function stateOf(run: RunGit): Promise<WorkingCopyState> {
  const head = await run(['rev-parse', '--verify', '--quiet', 'HEAD'])
  const branch = await run(['symbolic-ref', '--quiet', '--short', 'HEAD'])
  const operation = await operationOf(run)
  return {
    ...(head.exitCode === 0 && { commit: head.stdout.trim() }),
    ...(branch.exitCode === 0 && { branch: branch.stdout.trim() }),
    ...(operation !== undefined && { operation }),
  }
}

async function operationOf(run: RunGit): Promise<string | undefined> {
  const { access } = await import('node:fs/promises')
  const names = operations.map(([name]) => ['--git-path', name]).flat()
  const answer = await run(['rev-parse', '--path-format=absolute', ...names])
  const paths = answer.stdout.trimEnd().split('\n')
  for (const [index, [, operation]] of operations.entries()) {
    const path = paths[index]
    if (path === undefined) continue
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return operation
  }
  return undefined
}

async function show(run: RunGit, path: string): Promise<string | undefined> {
  const entry = await run(['ls-tree', '-z', 'HEAD', '--', path])
  const id = /^\d+ blob ([0-9a-f]+)\t/.exec(entry.stdout)?.[1]
  // A branch without commits has no tree, and so no file either.
  if (entry.exitCode !== 0 || id === undefined) return undefined
  const blob = await run(['cat-file', 'blob', id])
  if (blob.exitCode !== 0) throw new UnavailableError(`git has lost ${path}: ${blob.stderr.trim()}`)
  return blob.stdout
}

/** 0 with the rule, 1 where none ignores it; a path that git knows is not ignored, whatever the rules say. */
async function ignoredBy(run: RunGit, path: string): Promise<string | undefined> {
  // It takes paths as they are anyway, and refuses to be told so.
  const found = await run(['--no-literal-pathspecs', 'check-ignore', '--verbose', '--', path])
  if (found.exitCode !== 0) return undefined
  return found.stdout.split('\t', 1)[0]
}

async function commitPaths(run: RunGit, root: string, commit: NewCommit): Promise<string> {
  const { paths, message, author } = commit
  const [known, committer] = await Promise.all([
    must(run, root, ['ls-files', '-z', '--', ...paths]),
    author === undefined ? [] : committerFor(run, author),
  ])
  const unknown = paths.filter((path) => !known.split('\0').includes(path))
  if (unknown.length > 0) await must(run, root, ['add', '--intent-to-add', '--', ...unknown])
  const by = author === undefined ? [] : [`--author=${author}`]
  // `--only` leaves alone whatever else is staged; it has to know the paths, but not their content.
  // The message goes by a file: it may be longer than an argument can be, and git may end before it reads a pipe.
  await using folder = await openTemporaryFolder()
  const file = await folder.write('message', message)
  const args = [
    ...committer,
    'commit',
    '--quiet',
    '--only',
    `--file=${file}`,
    '--cleanup=whitespace',
    ...by,
  ]
  const done = await run([...args, '--', ...paths])
  if (done.exitCode !== 0) {
    if (unknown.length > 0) await run(['reset', '--quiet', '--', ...unknown])
    throw commitFailure(root, done)
  }
  return (await must(run, root, ['rev-parse', 'HEAD'])).trim()
}

/** Git wants to know who commits, and takes an author for nothing but the author. */
async function committerFor(run: RunGit, author: string): Promise<readonly string[]> {
  if ((await run(['var', 'GIT_COMMITTER_IDENT'])).exitCode === 0) return []
  const [, name = author, email = ''] = /^(.*?) <(.*)>$/.exec(author) ?? []
  return ['-c', `user.name=${name}`, '-c', `user.email=${email}`]
}

async function must(run: RunGit, root: string, args: readonly string[]): Promise<string> {
  const result = await run(args)
  if (result.exitCode !== 0) throw commitFailure(root, result)
  return result.stdout
}

function noWorkingCopy(folder: string, { stderr }: RunResult): Failure {
  if (stderr.includes('dubious ownership')) {
    return new UnavailableError(`git does not trust ${folder}: it belongs to another user`, {
      help: `Run haproxyctl as its owner, or allow it: git config --global --add safe.directory ${folder}`,
    })
  }
  return new UnavailableError(`${folder} is not in a working copy of git: ${lastLine(stderr)}`, {
    help: `Make one with: git init ${folder}`,
  })
}

function commitFailure(root: string, { stderr, stdout }: RunResult): Failure {
  const said = `${stderr}\n${stdout}`.trim()
  if (said.includes('index.lock')) return lockedByOther(root)
  if (/tell me who you are|identity unknown|empty ident/i.test(said)) {
    return new Failure('cannot-write', `git does not know who commits in ${root}`, {
      help: 'Set `author` of the target, or git config user.name and user.email for the user that runs haproxyctl.',
    })
  }
  return new Failure('cannot-write', `git could not commit in ${root}: ${said}`, {
    help: 'See what the hooks of that repository ask for, if it has any.',
  })
}

function pushFailure(root: string, remote: string, branch: string, { stderr }: RunResult): Failure {
  const isBehind = /fetch first|non-fast-forward/.test(stderr)
  return new UnavailableError(
    `the commit is made, but ${branch} could not be pushed to ${remote}: ${lastLine(stderr)}`,
    {
      help: isBehind
        ? `Others have pushed: run git pull --rebase in ${root}; the next apply pushes.`
        : 'The next apply tries again.',
    },
  )
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
