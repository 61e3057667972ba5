import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { serveHttp } from '../support/servers/http-servers.ts'
import {
  startPyhrapi,
  writePyhrapiDatabase,
  type PyhrapiContent,
} from '../support/registries/pyhrapi-server.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { selfSigned } from '../support/self-signed.ts'
import { checkFiles } from '../support/worlds/target-world.ts'

/** The session of its README. */
const readme: PyhrapiContent = {
  gateways: {
    gateHTTP: {
      protocol: 'http',
      endpoints: { endOne: '173.13.23.11:80', endTwo: '13.23.76.14:8080' },
      defaultBack: 'eta',
    },
  },
  pools: {
    eta: {
      targets: {
        targetS1: '12.1.0.5:80 200',
        targetS2: '12.1.0.4:8080',
        targetS4: '12.1.0.1:443',
        targetS5: '12.1.0.6:442',
        targetS6: '12.1.3.4:80',
        targetS7: '12.1.0.3:80 12 off',
      },
    },
    theta: {
      policy: 'leastconn',
      targets: { targetT1: '172.1.0.5:80', targetT2: '172.1.0.4:8080', targetT3: '172.1.0.1:443' },
    },
  },
}

/** Names, addresses and policies as nobody should have them. */
function oddContent(certificates: Readonly<Record<string, string>>): PyhrapiContent {
  return {
    gateways: {
      tls: {
        protocol: 'http',
        endpoints: { tls1: '*:8081 @shop.pem', tls2: '*:8082 @lost.pem', docs: '11.0.0.5' },
        defaultBack: 'shop',
      },
      'my gateway': { protocol: 'tcp', endpoints: { t: '127.0.0.1:9999' }, defaultBack: 'db' },
      shop: { protocol: 'http', endpoints: { s: '*:8083' }, defaultBack: 'gone' },
      idle: { protocol: 'http', endpoints: {} },
    },
    pools: {
      shop: { policy: 'backfill', targets: { 's 1': '10.0.0.1:80 300', s2: 'nowhere' } },
      db: { enabled: false, targets: { d1: '10.0.0.9:5432 ' } },
      empty: { targets: {} },
    },
    certificates,
  }
}

async function expectImported(
  folder: Scratch,
  made: CliResult,
  name: string,
  replaced: readonly (readonly [string, string])[],
): Promise<void> {
  function steady(text: string): string {
    const own = replaced.reduce((all, [from, to]) => all.replaceAll(from, to), text)
    return own.replaceAll(/lb\/haproxyctl-[0-9a-f]{8}|haproxyctl-[0-9a-f]{8}/g, 'haproxyctl-<id>')
  }
  const cwd = folder.path
  expect(made.code, made.stderr).toBe(0)
  const kept = join(import.meta.dirname, '../golden/imports', name, 'expected')
  const project = await readFile(join(cwd, 'lb/haproxyctl.yaml'), 'utf8')
  const rendered = await haproxyctl(['render', '-p', 'lb/haproxyctl.yaml'], { cwd })
  expect(rendered.code, rendered.stderr).toBe(0)
  await expect(steady(made.stdout + made.stderr)).toMatchFileSnapshot(join(kept, 'notes.txt'))
  await expect(steady(project)).toMatchFileSnapshot(join(kept, 'haproxyctl.yaml'))
  const own = steady(rendered.stdout).replaceAll(/[0-9a-f]{16}/g, '<generation>')
  await expect(own).toMatchFileSnapshot(join(kept, 'haproxy.cfg'))
  const config = await folder.write('haproxy.cfg', rendered.stdout)
  for (const { file, version } of haproxyBinaries())
    expect(await checkFiles([config], file), version).toEqual([])
}

test('what a pyHrapi answers becomes a project that HAProxy takes; nothing but GET is asked', async () => {
  await using folder = await scratch()
  await using server = await startPyhrapi(readme)
  const args = ['import', 'pyhrapi', `${server.url}/v1`, 'lb']

  const made = await haproxyctl(args, { cwd: folder.path })

  await expectImported(folder, made, 'pyhrapi-http', [[server.url, 'http://pyhrapi']])
  expect(
    server.asked.filter((each) => !each.startsWith('GET ') || each.includes('/check')),
  ).toEqual([])
})

test('its database becomes the same with certificates and default pools; keys are kept apart, for their owner alone', async () => {
  await using folder = await scratch()
  const { cert, key } = await selfSigned()
  const pem = `${cert.toString()}${key.toString()}`
  const content = oddContent({ shop: pem, broken: cert.toString(), '../up': pem })
  await writePyhrapiDatabase(join(folder.path, 'default.db'), content)
  const state = join(folder.path, 'state')
  const options = { cwd: folder.path, env: { HAPROXYCTL_STATE: state } }

  const made = await haproxyctl(['import', 'pyhrapi', 'default.db', 'lb'], options)

  await expectImported(folder, made, 'pyhrapi-database', [[folder.path, '/folder']])
  const file = made.stdout.split('\n').find((line) => line.endsWith('shop.pem')) ?? ''
  expect(file).toContain(state)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).toBe(pem)
  expect(made.stdout + made.stderr).not.toContain('PRIVATE')
})

test('where it hands its database out, that is what is read', async () => {
  await using folder = await scratch()
  const database = await writePyhrapiDatabase(join(folder.path, 'own.db'), readme)
  await using server = await startPyhrapi({ gateways: {}, pools: {} }, database)

  const made = await haproxyctl(['import', 'pyhrapi', server.url, 'lb'], { cwd: folder.path })

  expect(made.code, made.stderr).toBe(0)
  expect(server.asked).toEqual(['GET /v1/controller/_export-sql'])
  expect(await readFile(join(folder.path, 'lb/haproxyctl.yaml'), 'utf8')).toContain('default: eta')
})

test('what is no pyHrapi ends with a word of what it is, and nothing is written', async () => {
  await using folder = await scratch()
  const cwd = folder.path
  await folder.write('text.db', 'not a database')
  await folder.write('cut.db', 'SQLite format 3\0 and no more')
  await using elsewhere = await serveHttp((_, reply) =>
    reply.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  )
  await using strange = await serveHttp((request, reply) =>
    reply.end(request.url === '/v1/gateways' ? '{"Gateways":[".."]}' : '{}'),
  )
  await using html = await serveHttp((_, reply) => reply.end('<html>'))

  const ends = await Promise.all(
    [
      'text.db',
      'cut.db',
      'none.db',
      'http://127.0.0.1:1/',
      elsewhere.url,
      strange.url,
      html.url,
    ].map((source) => haproxyctl(['import', 'pyhrapi', source, 'lb'], { cwd })),
  )

  expect(ends.map(({ code }) => code)).toEqual([65, 65, 64, 69, 69, 69, 69])
  expect(ends[4]?.stderr).toContain('redirects')
  expect(ends[5]?.stderr).toContain('/v1/gateways does not answer as pyHrapi does')
  await expect(stat(join(cwd, 'lb'))).rejects.toThrow('ENOENT')
})
