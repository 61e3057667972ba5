/**
 * How often our verdict is that of `haproxy -c`: over the corpus and its recorded verdicts (HAPROXYCTL_CORPUS),
 * per version, over the mutants per kind, and which of its warnings we foresee. `--version 3.0` for one version, `--kind x` for one kind,
 * `--misses` for the list, `--haproxy PATH` to ask a local binary in place of the record.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchOptions } from './bench-options.ts'
import { nearestKnown, parseVersion, type KnownVersion } from '../src/model/index.ts'
import { parseBinaryOutput } from '../src/validate/binary.ts'
import { compareVerdicts, judgedVersions, type Case, type Tally, type Verdict } from './verdicts.ts'

const settings = benchOptions({
  version: { type: 'string' },
  kind: { type: 'string' },
  misses: { type: 'boolean', default: false },
  haproxy: { type: 'string' },
})

const corpus = process.env['HAPROXYCTL_CORPUS'] ?? ''

/** `haproxy -c` on a file of the corpus; certificates and scripts are not in it, so some are refused for those. */
function askBinary(command: string, each: Case): Verdict {
  const [program = '', ...args] = command.split(' ')
  const path = join(corpus, each.file)
  const run = spawnSync(program, [...args, '-c', '-f', path], { encoding: 'utf8', timeout: 20_000 })
  const messages = parseBinaryOutput(`${run.stderr}\n${run.stdout}`).map((one) => ({
    level: one.level,
    line: one.line ?? null,
    text: one.text,
  }))
  if (run.status === 0) return { verdict: 'ok', messages }
  if (run.status === 2) return { verdict: 'no-listener', messages }
  return { verdict: run.status === 1 ? 'fatal' : 'crash', messages }
}

function askedVersions(): readonly KnownVersion[] {
  if (settings.haproxy !== undefined) {
    const [program = '', ...args] = settings.haproxy.split(' ')
    const banner = spawnSync(program, [...args, '-v'], { encoding: 'utf8' }).stdout
    return [nearestKnown(parseVersion(banner) ?? '3.4')]
  }
  return judgedVersions.filter(
    (each) => settings.version === undefined || settings.version === each,
  )
}

function share({ met, of }: Tally): string {
  const percent = of === 0 ? 100 : (100 * met) / of
  return `${String(met)}/${String(of)} (${percent.toFixed(1)} %)`
}

function main(): void {
  if (!existsSync(join(corpus, 'verdicts.json'))) {
    console.log('HAPROXYCTL_CORPUS does not name a corpus: nothing to compare with')
    return
  }
  const kinds = new Map<string, { owed: Tally; accepted: Tally }>()
  const wrong: string[] = []
  const { haproxy, kind } = settings
  for (const version of askedVersions()) {
    const verdictOf =
      haproxy === undefined ? {} : { verdictOf: (each: Case) => askBinary(haproxy, each) }
    const parity = compareVerdicts({ corpus, version, kind, ...verdictOf })
    wrong.push(...parity.wrong)
    for (const [name, { owed, accepted }] of parity.perKind) {
      const sum = kinds.get(name) ?? { owed: { met: 0, of: 0 }, accepted: { met: 0, of: 0 } }
      kinds.set(name, { owed: add(sum.owed, owed), accepted: add(sum.accepted, accepted) })
    }
    console.log(
      `${version}: accepted without error ${share(parity.accepted)}, refused files seen ${share(parity.refused)}, ` +
        `mutants at the right line ${share(parity.mutants)}, accepted mutants without error ${share(parity.acceptedMutants)}, ` +
        `warnings foreseen ${share(parity.warnings)}`,
    )
    const missed = [...parity.missedWarnings].toSorted(([, a], [, b]) => b - a)
    for (const [name, times] of missed) console.log(`  not foreseen: ${name} (${String(times)})`)
  }
  console.log('\nkind: errors at the right line / refused, without error / accepted')
  const sorted = [...kinds].toSorted(
    ([, a], [, b]) => b.owed.of - b.owed.met - (a.owed.of - a.owed.met),
  )
  for (const [name, { owed, accepted }] of sorted) {
    console.log(
      `  ${name}: ${String(owed.met)}/${String(owed.of)}, ${String(accepted.met)}/${String(accepted.of)}`,
    )
  }
  if (settings.misses) console.log(`\n${wrong.join('\n')}`)
}

function add(a: Tally, b: Tally): Tally {
  return { met: a.met + b.met, of: a.of + b.of }
}

main()
