import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { until } from '../until.ts'

/** A datagram socket in the file system, as a service manager has one; Node has none of its own. */
export interface DatagramSocket extends AsyncDisposable {
  readonly path: string
  /** All that came so far. */
  readonly received: () => string
}

export async function listenForDatagrams(path: string): Promise<DatagramSocket> {
  const child = spawn('perl', ['-MSocket', '-e', program, path])
  let received = ''
  child.stdout.on('data', (data) => (received += data))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await until('the socket', () => existsSync(path))
  return {
    path,
    received: () => received,
    async [Symbol.asyncDispose]() {
      child.kill()
      await ended
    },
  }
}

// Takes the bytes alone: a descriptor that is sent along is closed, which is what its sender waits for.
const program = `
  socket(IN, PF_UNIX, SOCK_DGRAM, 0) and bind(IN, sockaddr_un($ARGV[0])) or die $!;
  $| = 1;
  print "$_\\n" while defined recv(IN, $_, 65536, 0);
`
