import { execFile, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../../src/system/package-root.ts'
import { program } from './program.ts'
import { scratch } from './scratch.ts'
import { until } from './until.ts'

const run = promisify(execFile)

const systemd = '/lib/systemd/systemd'
const apart = ['--mount', '--pid', '--fork', '--kill-child', '--cgroup', '--uts', '--ipc', '--net']

export const hasSystemd =
  process.getuid?.() === 0 &&
  existsSync(systemd) &&
  existsSync('/lib/systemd/system/haproxy.service') &&
  readFileSync('/proc/filesystems', 'utf8').includes('overlay') &&
  spawnSync('unshare', [...apart, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
export const noSystemd = 'needs root, systemd, HAProxy’s unit, and leave to make namespaces'

/** A machine that systemd has started: this one's files below a layer of its own, its own processes and network. */
export interface LiveSystemd extends AsyncDisposable {
  /** Runs a script of the shell in it; gives what it prints, and throws where it fails. */
  sh(script: string): Promise<string>
}

/** haproxyctl is at /usr/bin, with its units and an empty /etc/haproxyctl. */
export async function startSystemd(): Promise<LiveSystemd> {
  const folder = await scratch()
  const checkout = packageRoot()
  const script = await folder.write('boot.sh', boot)
  const args = [script, folder.path, checkout, relative(checkout, program)]
  const child = spawn('unshare', [...apart, 'bash', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => (output = `${output}${bytes}`.slice(-4_000)))
  function kill(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  const ended = new Promise((resolve) => child.once('close', resolve))
  async function sh(text: string): Promise<string> {
    const pid = /^pid (\d+)$/m.exec(output)?.[1] ?? ''
    const root = `/proc/${pid}/root`
    const spaces = ['-m', '-p', '-n', '-u', '-i', '-C', `--root=${root}`, `--wd=${root}`]
    return (await run('nsenter', ['-t', pid, ...spaces, 'bash', '-ec', text])).stdout
  }
  async function stop(): Promise<void> {
    process.off('exit', kill)
    kill()
    await ended
    await folder[Symbol.asyncDispose]()
  }
  try {
    await until('systemd has started', () =>
      sh('[ "$(systemctl is-active basic.target)" = active ] && echo yes'),
    )
  } catch (cause) {
    await stop()
    throw new Error(`systemd did not start: ${output}`, { cause })
  }
  return { sh, [Symbol.asyncDispose]: stop }
}

/** Services get namespaces of their own, for which `/` has to be a mount and `/dev` to hold devices. */
const boot = `
set -e
base=$1 checkout=$2 program=$3
echo "pid $(sed -n 's/^PPid:[[:space:]]*//p' /proc/self/status)"
mount -t tmpfs tmpfs "$base"
mkdir "$base/up" "$base/work" "$base/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$base/up,workdir=$base/work" "$base/root"
cd "$base/root"
mount -t proc proc proc
mount -t tmpfs tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp
mount --rbind /sys sys
mount -t tmpfs -o mode=755 tmpfs dev
node() { mknod -m 666 "dev/$1" c "$2" "$3"; }
node null 1 3; node zero 1 5; node full 1 7; node random 1 8; node urandom 1 9; node tty 5 0
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
: >etc/machine-id
mkdir -p opt/haproxyctl etc/haproxyctl old-root
mount --bind "$checkout" opt/haproxyctl
ln -sf "/opt/haproxyctl/$program" usr/bin/haproxyctl
cp opt/haproxyctl/packaging/systemd/* etc/systemd/system/
pivot_root . old-root
umount --lazy /old-root
export container=test
exec ${systemd} --unit=basic.target
`
