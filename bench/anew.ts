/**
 * How often our verdict is that of `haproxy -c` on mutants that are made now, asked of the binaries that are here:
 * `--count 1000` of them, `--seed 7`, `--version 3.2` for one version, `--misses` for the list with the changed lines.
 * The files that are changed are those of HAPROXYCTL_CORPUS, or the folder in `--from`.
 */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { benchOptions } from './bench-options.ts'
import { nearestKnown, parseVersion, type KnownVersion } from '../src/model/index.ts'
import { parseBinaryOutput } from '../src/validate/binary.ts'
import { haproxyBinaries, type HaproxyBinary } from '../test/support/haproxy/haproxy-binaries.ts'
import { drawFrom, mutate, poolOf, type Mutant } from './mutations.ts'
import {
  errorsOf,
  findingsOf,
  isAboutLanguage,
  isAtRightLine,
  reason,
  show,
  type Tally,
  type Verdict,
} from './verdicts.ts'
import { isForeseen, isOfTheText, kindOf } from './warnings.ts'

const settings = benchOptions({
  count: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  version: { type: 'string' },
  from: { type: 'string', default: process.env['HAPROXYCTL_CORPUS'] ?? '' },
  misses: { type: 'boolean', default: false },
})

const scratch = mkdtempSync(join(tmpdir(), 'anew-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** The texts with their companion files put where they can be read: one certificate for all, empty scripts. */
function readBases(folder: string): ReadonlyMap<string, string> {
  const files = join(scratch, 'files')
  const pem = join(scratch, 'one.pem')
  const openssl = `req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=a.test -keyout ${pem}.key -out ${pem}`
  execFileSync('openssl', openssl.split(' '), { stdio: 'ignore' })
  const certificate = readFileSync(pem, 'latin1') + readFileSync(`${pem}.key`, 'latin1')
  const bases = new Map<string, string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.cfg') || name.startsWith('mutants')) continue
    const text = readFileSync(join(folder, name), 'latin1').replaceAll('@FILES@', files)
    bases.set(name, text)
    for (const [path] of text.matchAll(/(?<=[\s"'])\/[\w./-]+\.(?:pem|crt|key|lua)\b/g)) {
      if (!path.startsWith(files)) continue
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, path.endsWith('.lua') ? '' : certificate, 'latin1')
    }
  }
  return bases
}

async function ask(binary: HaproxyBinary, text: string): Promise<Verdict> {
  const path = join(scratch, `${binary.version}.cfg`)
  writeFileSync(path, text, 'latin1')
  const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
    execFile(
      binary.file,
      ['-c', '-f', path],
      { encoding: 'latin1', timeout: 20_000 },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : error.code, output: `${err}\n${out}` }),
    )
  })
  const messages = parseBinaryOutput(output).map((one) => ({
    level: one.level,
    line: one.line ?? null,
    text: one.text,
  }))
  const verdicts = new Map<unknown, string>([
    [0, 'ok'],
    [1, 'fatal'],
    [2, 'no-listener'],
  ])
  return { verdict: verdicts.get(code) ?? 'crash', messages }
}

interface Score {
  readonly refused: Tally
  readonly accepted: Tally
  readonly warnings: Tally
}

function count(tally: Tally, isMet: boolean): void {
  tally.of++
  if (isMet) tally.met++
}

function share({ met, of }: Tally): string {
  return `${met}/${of} (${(of === 0 ? 100 : (100 * met) / of).toFixed(2)} %)`
}

const wrong: string[] = []

interface Judged {
  readonly base: string
  readonly mutant: Mutant
  readonly verdict: Verdict
  readonly version: KnownVersion
}

function judge({ base, mutant, verdict, version }: Judged, score: Score): void {
  if (verdict.verdict === 'crash') return
  const findings = findingsOf('new.cfg', mutant.text, version)
  const errors = errorsOf(findings)
  const place = `${version} ${base}:${mutant.line} (${mutant.operation}) ${mutant.text.split('\n')[mutant.line - 1]?.trim() ?? ''}`
  if (verdict.verdict !== 'fatal') {
    count(score.accepted, errors.length === 0)
    if (errors.length > 0) wrong.push(`FALSE ${place} || ours: ${show(errors)}`)
    for (const message of verdict.messages.filter(isOfTheText)) {
      const isMet = isForeseen(message, findings)
      count(score.warnings, isMet)
      if (!isMet)
        wrong.push(`SILENT ${place} || ${kindOf(message)}: ${message.line} ${message.text}`)
    }
  } else if (isAboutLanguage(verdict)) {
    const isMet = isAtRightLine(errors, verdict)
    count(score.refused, isMet)
    if (!isMet) wrong.push(`MISS ${place} || ${reason(verdict)} || ours: ${show(errors)}`)
  }
}

async function main(): Promise<void> {
  if (settings.from === '') {
    console.log('HAPROXYCTL_CORPUS does not name a corpus, nor --from a folder: nothing to change')
    return
  }
  const bases = readBases(settings.from)
  const pool = poolOf([...bases.values()])
  for (const binary of haproxyBinaries()) {
    if (settings.version !== undefined && settings.version !== binary.version) continue
    const version = nearestKnown(parseVersion(binary.version) ?? '3.4')
    const accepted: string[] = []
    for (const [name, text] of bases)
      if ((await ask(binary, text)).verdict !== 'fatal') accepted.push(name)
    const draw = drawFrom(Number(settings.seed))
    const score: Score = {
      refused: { met: 0, of: 0 },
      accepted: { met: 0, of: 0 },
      warnings: { met: 0, of: 0 },
    }
    for (let made = 0; made < Number(settings.count);) {
      const base = accepted[draw(accepted.length)] ?? ''
      const mutant = mutate(bases.get(base) ?? '', draw, pool)
      if (mutant === undefined) continue
      made++
      judge({ base, mutant, version, verdict: await ask(binary, mutant.text) }, score)
    }
    console.log(
      `${version}: refused at the right line ${share(score.refused)}, accepted without error ${share(score.accepted)}, ` +
        `warnings foreseen ${share(score.warnings)}`,
    )
  }
  if (settings.misses) console.log(`\n${wrong.join('\n')}`)
}

await main()
