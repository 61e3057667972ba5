import { execFile } from 'node:child_process'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { builtInPlugins } from '../../plugins/index.ts'
import { serve, type ServeOptions } from '../../src/api/serve.ts'
import type { AuditEntry } from '../../src/api/http/audit.ts'
import { tokenFile, type TokenFile } from '../../src/api/tokens/token-file.ts'
import type { Role } from '../../src/api/tokens/role.ts'
import { openSession } from '../../src/pipeline/session/session.ts'
import { systemWorld } from '../../src/pipeline/session/world.ts'
import { scratch, type Scratch } from './scratch.ts'
import { until } from './until.ts'

const run = promisify(execFile)

export interface ApiReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body as JSON; `undefined` for what is not. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}

export interface ApiRequest {
  /** `none`: without a token. */
  readonly as?: Role | 'none'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A project in git, served over a unix socket by this process. */
export interface TestApi extends AsyncDisposable {
  readonly folder: Scratch
  readonly socket: string
  readonly tokens: Readonly<Record<Role, string>>
  /** To make more of them, and to take some away. */
  readonly tokenFile: TokenFile
  readonly audit: readonly AuditEntry[]
  call(method: string, path: string, request?: ApiRequest): Promise<ApiReply>
  git(...args: readonly string[]): Promise<string>
}

export interface TestApiOptions {
  readonly project: (folder: string) => string
  readonly serve?: Partial<ServeOptions>
}

export async function startApi({ project, serve: more }: TestApiOptions): Promise<TestApi> {
  const folder = await scratch()
  await folder.write('haproxyctl.yaml', project(folder.path))
  await folder.write('.gitignore', '/state\n/*.sock\n/haproxy.cfg\n/maps\n')
  async function git(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('git', args, { cwd: folder.path })
    return stdout
  }
  await git('init', '--quiet', '--initial-branch=main')
  await git('config', 'user.name', 'Ada')
  await git('config', 'user.email', 'ada@example.com')
  await git('add', '.')
  await git('commit', '--quiet', '--message=first')
  const world = systemWorld({
    env: { ...process.env, HAPROXYCTL_STATE: join(folder.path, 'state') },
    cwd: folder.path,
    level: 'quiet',
    toolVersion: '0.0.0',
  })
  const editWorld = { world, plugins: builtInPlugins }
  const { stateFolder } = await openSession('haproxyctl.yaml', world, builtInPlugins)
  const file = tokenFile(stateFolder, world)
  const tokens = {
    read: await file.add('reader', 'read'),
    write: await file.add('writer', 'write'),
    apply: await file.add('operator', 'apply'),
  } satisfies Record<Role, string>
  const socket = join(folder.path, 'api.sock')
  const audit: AuditEntry[] = []
  const stop = new AbortController()
  const options = {
    listen: `unix:${socket}`,
    hosts: [],
    tls: undefined,
    rate: 100_000,
    connections: 256,
    bodyLimit: 1_048_576,
    requestTimeoutMs: 30_000,
    mayUpload: false,
    audit: (entry: AuditEntry) => audit.push(entry),
    ...more,
  }
  const served = serve('haproxyctl.yaml', options, editWorld, stop.signal)
  function call(method: string, path: string, request: ApiRequest = {}): Promise<ApiReply> {
    const { as = 'apply', body, headers } = request
    const isText = typeof body === 'string'
    return send(
      { socketPath: socket, method, path },
      {
        ...(as !== 'none' && { authorization: `Bearer ${tokens[as]}` }),
        ...(body !== undefined && !isText && { 'content-type': 'application/json' }),
        ...headers,
      },
      isText || body === undefined ? body : JSON.stringify(body),
    )
  }
  await Promise.race([served, until('the API', () => call('GET', '/v1/pools'))])
  return {
    folder,
    socket,
    tokens,
    tokenFile: file,
    audit,
    call,
    git,
    async [Symbol.asyncDispose]() {
      stop.abort()
      await served
      await folder[Symbol.asyncDispose]()
    },
  }
}

export function send(
  place: { socketPath?: string; host?: string; port?: number; method: string; path: string },
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<ApiReply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { ...place, headers: { host: 'localhost', ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const { statusCode: status = 0, headers: got } = response
          resolve({ status, headers: got, text, body: parsed(text) })
        })
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
