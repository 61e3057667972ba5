import { ZooKeeperError } from './errors.ts'

/** Throws on what the server would refuse or take for something else. */
export function checkPath(path: string): string {
  const parts = path.split('/')
  const isGood =
    path === '/' ||
    (path.startsWith('/') &&
      parts.slice(1).every((part) => part !== '' && part !== '.' && part !== '..'))
  if (!isGood || /[\0-\x1f\x7f-\x9f\ud800-\uf8ff\ufff0-\uffff]/.test(path)) {
    throw new ZooKeeperError('bad-arguments', `${JSON.stringify(path)} is not a path`)
  }
  return path
}

/** Paths as the server knows them, below the root that the client was given. */
export function toServer(chroot: string, path: string): string {
  if (chroot === '') return path
  return path === '/' ? chroot : `${chroot}${path}`
}

export function fromServer(chroot: string, path: string): string {
  if (chroot === '' || !path.startsWith(chroot)) return path
  return path.length === chroot.length ? '/' : path.slice(chroot.length)
}

export function parentOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end <= 0 ? '/' : path.slice(0, end)
}

export function join(parent: string, name: string): string {
  return parent === '/' ? `/${name}` : `${parent}/${name}`
}
