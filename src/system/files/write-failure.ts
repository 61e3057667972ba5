import { Failure } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'

const bindMount =
  'It is a mount of its own, as a bind-mounted file is, and cannot be replaced by renaming. ' +
  'Set `in-place: true`, which writes into the file, or mount its folder instead.'

/** What the system says, what it means, and what to do about it. */
const reasons: Readonly<Record<string, readonly [reason: string, help: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space there and try again.'],
  EDQUOT: ['the disk quota is used up', 'Free some space there and try again.'],
  EROFS: ['the file system is read-only', 'Remount it writable, or choose another place.'],
  EACCES: ['permission denied', 'Run haproxyctl as a user who may write in that folder.'],
  EPERM: [
    'the operation is not permitted',
    'Run haproxyctl as the owner of the file, or set `in-place: true`, which keeps its owner.',
  ],
  ENOENT: ['its folder does not exist', 'Make the folder, or correct the path.'],
  ENOTDIR: ['a part of its path is not a folder', 'Correct the path.'],
  EISDIR: ['it is a folder', 'Give the path of a file.'],
  ELOOP: ['its symbolic links go in a circle', 'Correct the links.'],
  EBUSY: ['it is in use as a mount point', bindMount],
  EXDEV: ['it lies on another file system than its folder', bindMount],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n).'],
  ENAMETOOLONG: ['its path is too long', 'Shorten the path.'],
  EIO: ['the disk reported an error', 'See what the kernel log says about the disk.'],
}

/** A Failure for what the world refuses; anything else is a bug and comes back as it was. `more` is for the remedy. */
export function writeFailure(path: string, cause: unknown, more?: string): unknown {
  const [reason, help] = reasons[errorCode(cause) ?? ''] ?? []
  if (reason === undefined) return cause
  return new Failure('cannot-write', `cannot write ${path}: ${reason}`, {
    cause,
    ...(help !== undefined && { help: more === undefined ? help : `${help} ${more}` }),
  })
}
