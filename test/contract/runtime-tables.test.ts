import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseVersion } from '../../src/model/index.ts'
import { runtimeTable } from '../../src/plan/rules/runtime-table.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import {
  ask,
  startHaproxy,
  type HaproxyPlaces,
  type TestHaproxy,
} from '../support/haproxy/haproxy.ts'
import { connector } from '../support/worlds/plan-world.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { hasOpenssl, selfSigned } from '../support/self-signed.ts'

/** Commands that do not answer, or end the connection. */
const silent = new Set(['quit', 'prompt', 'wait'])
/** What `help` calls otherwise than the command line does. */
const spelled: Readonly<Record<string, string>> = { 'new ssl crlfile': 'new ssl crl-file' }

/** The arguments of each option of a server that has some; TLS is a folder with `ca.pem`, `crl.pem`, `both.pem`. */
const values: Readonly<Record<string, string>> = {
  addr: '127.0.0.1',
  'agent-addr': '127.0.0.1',
  'agent-inter': '1s',
  'agent-port': '9',
  'agent-send': 'x',
  alpn: 'h2',
  'ca-file': 'TLS/ca.pem',
  cc: 'cubic',
  'check-alpn': 'h2',
  'check-pool-conn-name': 'x',
  'check-proto': 'h2',
  'check-sni': 'x',
  ciphers: 'AES128-SHA',
  ciphersuites: 'TLS_AES_128_GCM_SHA256',
  'client-sigalgs': 'RSA+SHA256',
  cookie: 'x',
  'crl-file': 'TLS/crl.pem',
  crt: 'TLS/both.pem',
  curves: 'P-256',
  downinter: '1s',
  'error-limit': '3',
  fall: '3',
  fastinter: '1s',
  guid: 'one',
  'hash-key': 'id',
  healthcheck: 'ping',
  id: '777',
  'idle-ping': '5s',
  'init-addr': 'none',
  'init-state': 'up',
  inter: '1s',
  ktls: 'on',
  'log-bufsize': '1024',
  'log-proto': 'octet-count',
  'max-reuse': '5',
  maxconn: '5',
  maxqueue: '5',
  minconn: '2',
  namespace: '*',
  npn: 'h2',
  observe: 'layer4',
  'on-error': 'mark-down',
  'on-marked-down': 'shutdown-sessions',
  'on-marked-up': 'shutdown-backup-sessions',
  'pool-conn-name': 'str(a)',
  'pool-low-conn': '3',
  'pool-max-conn': '3',
  'pool-purge-delay': '3s',
  port: '9',
  proto: 'h2',
  'proxy-v2-options': 'ssl',
  'quic-cc-algo': 'cubic',
  redir: 'http://x',
  'resolve-net': '10.0.0.0/8',
  'resolve-opts': 'allow-dup-ip',
  'resolve-prefer': 'ipv4',
  resolvers: 'dns',
  rise: '3',
  'set-proxy-v2-tlv-fmt': 'x',
  shard: '1',
  sigalgs: 'RSA+SHA256',
  slowstart: '1s',
  sni: 'str(a)',
  socks4: '127.0.0.1:1080',
  source: '127.0.0.1',
  'ssl-max-ver': 'TLSv1.3',
  'ssl-min-ver': 'TLSv1.2',
  'tcp-md5sig': 'abc',
  'tcp-ut': '1s',
  track: 'web/a',
  verify: 'none',
  verifyhost: 'x',
  weight: '3',
  ws: 'auto',
}

/** Some are only complete with another. */
const companions: Readonly<Record<string, string>> = {
  'agent-check': 'agent-port 9',
  'check-ssl': 'check verify none',
  ssl: 'verify none',
}

describe.runIf(hasOpenssl).each(haproxyBinaries())(
  'schemas/runtime and HAProxy $version (needs openssl)',
  (binary) => {
    const table = runtimeTable(parseVersion(binary.version)!)
    let folder: Scratch
    let haproxy: TestHaproxy

    function config(at: HaproxyPlaces): string {
      const healthcheck = binary.version === '3.4' ? 'healthcheck ping\n  type tcp-check\n' : ''
      return `global
  expose-experimental-directives
${at.globalLines}  stats socket ${at.folder}/operator.sock mode 600 level operator
  stats socket ${at.folder}/user.sock mode 600 level user
defaults
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
resolvers dns
  nameserver n 127.0.0.1:53
${healthcheck}backend web
  server a 127.0.0.1:1 check
  server b 127.0.0.1:1 ssl verify required ca-file ${folder.path}/ca.pem crl-file ${folder.path}/crl.pem
`
    }

    beforeAll(async () => {
      folder = await scratch()
      await writeAuthority(folder)
      haproxy = await startHaproxy({ binary, config })
    })
    afterAll(async () => {
      await haproxy.stop()
      await folder[Symbol.asyncDispose]()
    })

    test('`help` names the commands of the table', async () => {
      const { capabilities } = await readProcess(connector, [haproxy.socketPath])

      expect(Object.keys(table.commands).toSorted()).toEqual(capabilities.commands)
    })

    test('each command may be used from the level of the table on', async () => {
      const commands = Object.keys(table.commands).filter((name) => !silent.has(name))
      const levels: Record<string, string> = {}
      for (const name of commands) {
        const isDenied = async (level: string): Promise<boolean> => {
          const path = join(haproxy.folder, `${level}.sock`)
          return (await ask(path, spelled[name] ?? name)).includes('Permission denied')
        }
        levels[name] = 'admin'
        if (!(await isDenied('operator'))) levels[name] = 'operator'
        if (!(await isDenied('user'))) levels[name] = 'user'
      }

      const expected = commands.map((name) => [name, table.commands[name]])
      expect(levels).toEqual(Object.fromEntries(expected))
    })

    test('`add server` takes the options that the table calls dynamic, and no other', async () => {
      await using connection = await connector.open(haproxy.socketPath)
      const options = Object.entries(table.serverOptions).map(([name, facts]) => ({
        name,
        ...facts,
      }))
      const commands = options.map(({ name, arguments: count }, index) => {
        const word = name === 'set-proxy-v2-tlv-fmt' ? `${name}(0xE5)` : name
        const value = count === 0 ? '' : (values[name] ?? '').replace('TLS/', `${folder.path}/`)
        return `add server web/s${index} 127.0.0.1:1 ${word} ${value} ${companions[name] ?? ''}`.trimEnd()
      })

      const replies = await connection.send(commands)

      const taken = options.filter((_, index) => replies[index]?.isError === false)
      const dynamic = options.filter(({ isDynamic }) => isDynamic)
      expect(taken.map(({ name }) => name)).toEqual(dynamic.map(({ name }) => name))
      // Not refused for a value of ours that is wrong.
      const why = replies.filter(({ isError }) => isError).map(({ text }) => text)
      expect(
        why.filter((text) => !/not (accepted|supported) for dynamic|nknown keyword/.test(text)),
      ).toEqual([])
    })
  },
)

/** An authority, a list of what it revoked, and a certificate with its key. */
async function writeAuthority({ path }: Scratch): Promise<void> {
  const { key, cert } = await selfSigned()
  await writeFile(join(path, 'ca.pem'), cert)
  await writeFile(join(path, 'key.pem'), key)
  await writeFile(join(path, 'both.pem'), Buffer.concat([cert, key]))
  await writeFile(join(path, 'index.txt'), '')
  const settings = `[ca]\ndefault_ca = own\n[own]\ndatabase = ${path}/index.txt\ndefault_md = sha256\ndefault_crl_days = 1\n`
  await writeFile(join(path, 'ca.cnf'), settings)
  const args = ['-keyfile', 'key.pem', '-cert', 'ca.pem', '-config', 'ca.cnf', '-out', 'crl.pem']
  execFileSync('openssl', ['ca', '-gencrl', ...args], { cwd: path, stdio: 'pipe' })
}
