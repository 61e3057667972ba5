import { spawn } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { program } from './program.ts'

/** Pages of docs that are played: what they print is what happens. */
export const playedPages = [
  'first-hour',
  'maintain-a-node',
  'go-back',
  'blue-green-and-canary',
] as const

/** A folder in which the blocks of a page are played one after the other, as its reader would. */
export interface PageSettings {
  readonly folder: string
  /** What stands in the page, and what it is here: folders and ports of the machine. */
  readonly places: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

/**
 * Plays a page: a block with a name is written to that file, and the commands of a `console` block are run.
 * Gives the page with what the commands printed, and with what differs from run to run made the same.
 */
export async function playPage(page: string, settings: PageSettings): Promise<string> {
  await mkdir(join(settings.folder, 'bin'))
  const own = join(settings.folder, 'bin/haproxyctl')
  await writeFile(own, `#!/bin/sh\nexec ${process.execPath} ${program} "$@"\n`)
  await chmod(own, 0o755)
  let cwd = settings.folder
  const generations = new Map<string, string>()
  let played = ''
  let rest = 0
  for (const match of page.matchAll(/^```(\S+) ?(.*)\n([^]*?)^```$/gm)) {
    const [block, language = '', name = '', body = ''] = match
    played += page.slice(rest, match.index)
    rest = match.index + block.length
    if (language !== 'console') {
      if (name !== '') await write(name, body, settings)
      played += block
      continue
    }
    let answers = ''
    for (const command of body.split('\n').filter((line) => line.startsWith('$ '))) {
      answers += `${command}\n`
      const folder = /^\$ cd (\S+)$/.exec(command)?.[1]
      if (folder === undefined)
        answers += steady(await run(command.slice(2), cwd, settings), settings, generations)
      else cwd = join(cwd, folder)
    }
    played += `\`\`\`console\n${answers}\`\`\``
  }
  return played + page.slice(rest)
}

async function write(name: string, text: string, settings: PageSettings): Promise<void> {
  const here = toHere(name, settings)
  const path = here.startsWith('/') ? here : join(settings.folder, here)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, toHere(text, settings))
}

function run(command: string, cwd: string, settings: PageSettings): Promise<string> {
  const child = spawn('sh', ['-c', `${toHere(command, settings)} 2>&1`], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...settings.env,
      PATH: `${join(settings.folder, 'bin')}:${process.env['PATH']}:/usr/sbin`,
      HOME: settings.folder,
    },
  })
  let printed = ''
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Not `close`: a HAProxy that it started keeps the pipe open.
    child.once('exit', (code) => {
      setTimeout(() => {
        child.stdout.destroy()
        resolve(code === 0 ? printed : `${printed}[ends with ${code}]\n`)
      }, 50)
    })
  })
}

function toHere(text: string, { places }: PageSettings): string {
  let here = text
  for (const [name, place] of Object.entries(places)) here = here.replaceAll(name, place)
  return here
}

/** What the machine and the moment have a hand in, as the page has it. */
function steady(
  printed: string,
  { places }: PageSettings,
  generations: Map<string, string>,
): string {
  let text = printed
  for (const [name, place] of Object.entries(places)) text = text.replaceAll(place, name)
  return text
    .replace(/^\[(NOTICE|WARNING)\].*\n/gm, '')
    .replace(/\b[0-9a-f]{16}\b/g, (generation) => {
      const known = generations.get(generation) ?? `${generations.size + 1}`.repeat(16)
      generations.set(generation, known)
      return known
    })
    .replace(/worker \d+( replaced by )\d+/g, 'worker 1001$11002')
    .replace(/worker \d+(?=[,)])/g, 'worker 1002')
    .replace(/\d{4}-\d\d-\d\dT[\d:]{8}(\.\d+)?Z/g, '2026-01-01T12:00:00$1Z')
    .replace(/(?<=:00\.)\d+(?=Z)/g, '000')
    .replace(/ \d+\.\d s$/gm, '')
}
