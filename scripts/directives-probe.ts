/**
 * Asks a HAProxy about the facts: `npm run directives:probe -- --haproxy PATH`. Prints what would have to change in
 * facts/ for this binary: keywords that it registers and we do not have, rows that it no longer takes or takes
 * already, examples that it judges otherwise.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { nearestKnown, parseVersion, type KnownVersion } from '../src/model/index.ts'
import { packageRoot } from '../src/system/package-root.ts'
import { isAvailable } from '../src/validate/grammar/table.ts'
import { findTaken, findTakenAlone, listExamples, type Example } from './directive-examples.ts'
import { listArguments, registeredKeywords, withoutRow } from './directives/registered.ts'
import { readFacts } from './facts.ts'

interface Binary {
  readonly program: string
  readonly args: readonly string[]
  /** For the files that it is asked about. */
  readonly folder: string
}

function run(binary: Binary, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(binary.program, [...binary.args, ...args], {
    // An acme section leaves a key in the folder that it is run in.
    cwd: binary.folder,
    encoding: 'utf8',
    timeout: 20_000,
  })
  return `${stdout}\n${stderr}`
}

/** The lines of the alerts about a text. */
function alertLines(binary: Binary, text: string): ReadonlySet<number> {
  const path = join(binary.folder, 'probe.cfg')
  writeFileSync(path, text)
  const alerts = run(binary, ['-c', '-f', path]).matchAll(
    /^\[ALERT\].*?\[[^\]\s]*probe\.cfg:(\d+)\]/gm,
  )
  return new Set([...alerts].map((match) => Number(match[1])))
}

/** What the examples say against the versions that their rows claim. */
async function judge(
  binary: Binary,
  examples: readonly Example[],
  version: KnownVersion,
): Promise<string[]> {
  function ask(text: string): Promise<ReadonlySet<number>> {
    return Promise.resolve(alertLines(binary, text))
  }
  const here = examples.filter((each) => isAvailable(each.row, version))
  const right = here.filter((each) => each.isRight)
  const wrong = here.filter((each) => !each.isRight)
  const known = new Set(here.map((each) => `${each.table} ${each.row.keyword}`))
  const absent = examples.filter(
    (each) =>
      each.isRight && !here.includes(each) && !known.has(`${each.table} ${each.row.keyword}`),
  )
  const taken = await findTaken(right, ask)
  const refused = right.filter((each) => !taken.has(each))
  return [
    ...refused.map((each) => `refused: ${place(each)}`),
    ...[...(await findTakenAlone(wrong, ask))].map(
      (each) => `given as wrong, but taken: ${place(each)}`,
    ),
    ...[...(await findTakenAlone(absent, ask))].map(
      (each) => `has it, though the row does not say so: ${place(each)}`,
    ),
  ]
}

function place(example: Example): string {
  return `${example.section}: ${example.line}`
}

async function main(): Promise<void> {
  const { haproxy } = parseArgs({
    options: { haproxy: { type: 'string', default: 'haproxy' } },
  }).values
  const [program = 'haproxy', ...args] = haproxy.split(' ')
  const folder = mkdtempSync(join(tmpdir(), 'haproxyctl-probe-'))
  try {
    // It runs in a folder of its own, where a relative path would not be found.
    const binary = { program: program.includes('/') ? resolve(program) : program, args, folder }
    const version = parseVersion(run(binary, ['-v']))
    if (version === undefined) throw new Error(`${haproxy} does not say which version it is`)
    const known = nearestKnown(version)
    const tables = readFacts(join(packageRoot(), 'facts'))
    for (const each of withoutRow(registeredKeywords(run(binary, listArguments)), tables))
      console.log(`+ ${each} | ${version}- |`)
    const examples = listExamples(tables)
    const changes = await judge(binary, examples, known)
    for (const each of changes) console.log(`~ ${each}`)
    console.log(
      `asked HAProxy ${version} about ${String(examples.length)} examples: ${String(changes.length)} to look at`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] !== undefined && import.meta.filename === realpathSync(process.argv[1]))
  await main()
