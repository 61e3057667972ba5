import { Failure } from '../../model/errors.ts'
import type { CommitTag } from '../../model/ports.ts'
import type { RunGit } from './git-runner.ts'

export async function readTags(run: RunGit, prefix: string): Promise<readonly CommitTag[]> {
  const format = '--format=%(refname) %(objectname) %(committerdate:unix)'
  const { stdout } = await run(['for-each-ref', format, `refs/tags/${prefix}`])
  return stdout.split('\n').flatMap((line) => {
    const [ref = '', commit = '', seconds = ''] = line.split(' ')
    // What git has under this name and is no commit has no date of one.
    if (seconds === '') return []
    return [{ name: ref.slice('refs/tags/'.length), commit, atMs: Number(seconds) * 1_000 }]
  })
}

export async function makeTag(run: RunGit, name: string, commit: string): Promise<void> {
  // No object before it: only one that is not there yet is made.
  const none = '0'.repeat(commit.length)
  const { exitCode, stderr } = await run(['update-ref', `refs/tags/${name}`, commit, none])
  if (exitCode === 0) return
  throw new Failure('locked', `git could not make the tag ${name}: ${stderr.trim()}`, {
    help: 'Nothing was changed; try again.',
  })
}
