import { execFileSync, spawn } from 'node:child_process'
import { chromium, type Browser } from 'playwright-core'
import { haproxyctl } from '../cli.ts'
import { freePorts } from '../ports.ts'
import { program } from '../program.ts'
import { scratch, type Scratch } from '../scratch.ts'
import { startApps, startMaster } from './served-world.ts'
import { until } from '../until.ts'

export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => {
  try {
    return execFileSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
  } catch {
    return false
  }
})

/** A project in git whose HAProxy runs, served to a browser. */
export interface PageWorld extends AsyncDisposable {
  readonly folder: Scratch
  readonly url: string
  readonly tokens: Readonly<Record<'read' | 'write' | 'apply', string>>
  readonly browser: Browser
  /** What HAProxy is asked for requests at. */
  readonly port: number
  git(...args: readonly string[]): string
  /** A command of the program, in the folder; gives what it prints. */
  run(...args: readonly string[]): Promise<string>
  /** Ends `serve`, until it is started again. */
  stopServe(): Promise<void>
  startServe(): Promise<void>
}

export interface PageProject {
  readonly folder: string
  readonly port: number
  readonly apps: readonly number[]
}

export async function startPageWorld(
  project: (facts: PageProject) => Readonly<Record<string, string>>,
  count = 3,
): Promise<PageWorld> {
  const parts: AsyncDisposable[] = []
  async function stop(): Promise<void> {
    for (const part of parts.toReversed()) await part[Symbol.asyncDispose]()
  }
  try {
    return { ...(await open(project, count, parts)), [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  project: (facts: PageProject) => Readonly<Record<string, string>>,
  count: number,
  parts: AsyncDisposable[],
): Promise<Omit<PageWorld, keyof AsyncDisposable>> {
  const folder = await scratch()
  parts.push(folder)
  const [port = 0, listen = 0, ...apps] = await freePorts(2 + count)
  parts.push(await startApps(apps))
  for (const [name, text] of Object.entries(project({ folder: folder.path, port, apps })))
    await folder.write(name, text)
  await folder.write('.gitignore', '/.state\n/*.sock\n/haproxy.cfg\n/maps\n')
  function git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' })
  }
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Ada')
  git('config', 'user.email', 'ada@example.com')
  git('add', '.')
  git('commit', '--quiet', '--message=first')
  async function run(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await haproxyctl(args, { cwd: folder.path })
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`)
    return stdout.trim()
  }
  await run('apply', '--yes')
  parts.push(await startMaster(folder.path))
  const tokens = {
    read: await run('token', 'reader', '--role', 'read'),
    write: await run('token', 'writer', '--role', 'write'),
    apply: await run('token', 'operator', '--role', 'apply'),
  }
  let served: AsyncDisposable | undefined
  async function stopServing(): Promise<void> {
    await served?.[Symbol.asyncDispose]()
    served = undefined
  }
  async function startServing(): Promise<void> {
    served = await startServe(folder.path, listen)
  }
  await startServing()
  parts.push({ [Symbol.asyncDispose]: stopServing })
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  parts.push({ [Symbol.asyncDispose]: () => browser.close() })
  return {
    folder,
    url: `http://127.0.0.1:${listen}/`,
    tokens,
    browser,
    port,
    git,
    run,
    stopServe: stopServing,
    startServe: startServing,
  }
}

async function startServe(folder: string, port: number): Promise<AsyncDisposable> {
  const child = spawn(process.execPath, [program, 'serve', '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    env: {
      PATH: `${process.env['PATH']}:/usr/sbin`,
      HOME: folder,
      HAPROXYCTL_STATE: `${folder}/.state`,
    },
  })
  let story = ''
  child.stdout.on('data', (data) => (story += data))
  child.stderr.on('data', (data) => (story += data))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await until('the start of serve', () => {
    if (child.exitCode !== null || story.includes('serving ')) return true
    throw new Error(story)
  })
  if (child.exitCode !== null) throw new Error(`serve ended: ${story}`)
  return {
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT')
      await ended
    },
  }
}
