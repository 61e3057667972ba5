import { fieldOf } from '../../kit/instances/untrusted-field.ts'
import { readPackageFile } from '../../system/package-file.ts'

/** What this package says of itself. */
export interface PackageFacts {
  readonly version: string
  readonly description: string
}

export function packageFacts(): PackageFacts {
  const facts = readPackageFile('package.json')
  return { version: textOf(facts, 'version'), description: textOf(facts, 'description') }
}

/** One line with all that a report of a bug needs. */
export function versionLine({ version }: PackageFacts): string {
  return `haproxyctl/${version} ${process.platform}-${process.arch} node-${process.version}`
}

export interface CommandSummary {
  readonly name: string
  readonly summary: string
}

/** The commands with what each does, from the manifest: none of them is loaded. */
export function commandSummaries(): readonly CommandSummary[] {
  const commands = fieldOf(readPackageFile('oclif.manifest.json'), 'commands')
  const own = Object.entries(typeof commands === 'object' && commands !== null ? commands : {})
  return own.map(([name, command]) => ({ name, summary: textOf(command, 'summary') }))
}

function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  return typeof text === 'string' ? text : ''
}
