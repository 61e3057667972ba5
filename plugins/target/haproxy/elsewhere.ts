import { readdir, readFile, readlink } from 'node:fs/promises'
import { resolve } from 'node:path'

/**
 * The sockets on which processes of this machine listen that run from a configuration, by what the kernel says: whoever
 * named others in the project is told these. Empty where nobody does, or it may not be seen.
 */
export async function socketsElsewhere(configPath: string): Promise<readonly string[]> {
  const listening = await listeningSockets()
  if (listening.size === 0) return []
  const found = new Set<string>()
  for (const pid of await pidsOf(configPath))
    for (const inode of await socketInodes(pid)) {
      const path = listening.get(inode)
      // HAProxy binds a socket beside its place and renames it; the kernel keeps the first name.
      if (path !== undefined) found.add(path.replace(/\.\d+\.tmp$/, ''))
    }
  return [...found].toSorted()
}

// `SO_ACCEPTCON` of a socket that listens.
const accepts = 0x10000

/** By inode: `Num RefCount Protocol Flags Type St Inode Path`. */
async function listeningSockets(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile('/proc/net/unix', 'utf8').catch(() => '')
  const sockets = new Map<string, string>()
  for (const line of text.split('\n').slice(1)) {
    const [, , , flags = '', , , inode = '', path = ''] = line.split(/\s+/)
    if ((Number.parseInt(flags, 16) & accepts) !== 0 && path.startsWith('/'))
      sockets.set(inode, path)
  }
  return sockets
}

async function pidsOf(configPath: string): Promise<readonly string[]> {
  const pids: string[] = []
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const words = line.split('\0')
    if (!words.includes('-f')) continue
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '/')
    const isOurs = words.some((word, at) => {
      return words[at - 1] === '-f' && resolve(folder, word) === configPath
    })
    if (isOurs) pids.push(pid)
  }
  return pids
}

async function socketInodes(pid: string): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`
  const inodes: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const target = await readlink(`${folder}/${name}`).catch(() => '')
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
    if (inode !== undefined) inodes.push(inode)
  }
  return inodes
}
