import { textArgument } from '../cli/flags/text-argument.ts'
import type { Shell } from '../cli/base-command.ts'
import { loadBuiltInRules } from '../cli/built-in-rules.ts'
import type { Baseline } from '../lint/baseline.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { fleetSource } from '../cli/flags/fleet-input.ts'
import { printReport } from '../cli/print/report.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { parseVersions, validateFlags } from '../cli/flags/validate-flags.ts'
import { Failure, InvalidError, reaches } from '../model/index.ts'
import type { Validation } from '../pipeline/validate/validation.ts'

export default class Validate extends ProjectCommand {
  static override summary = 'Check a project, or any haproxy.cfg, and say what is wrong and where.'
  static override description = `Checks every directive against what HAProxy 2.4 to 3.4 know, then runs the lint rules; neither needs HAProxy. If a binary of that version is installed, the words of \`haproxy -c\` are added.
Without FILE, the project is validated, and each finding points at the line of the project, template or service that it comes from. Several files are one configuration, as with \`haproxy -f A -f B\`; - is standard input.`
  static override examples = [
    '<%= config.bin %> validate',
    '<%= config.bin %> validate /etc/haproxy/haproxy.cfg',
    {
      description: 'Before an upgrade.',
      command: '<%= config.bin %> validate --haproxy-version 2.8,3.2 haproxy.cfg',
    },
    {
      description: 'As annotations in GitHub Actions.',
      command: '<%= config.bin %> validate --format github',
    },
  ]
  static override strict = false
  static override args = {
    file: textArgument({
      description: 'Files or folders of HAProxy; - for standard input.',
      required: false,
    }),
  }
  static override flags = validateFlags

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Validate)
    const shell = await this.openShell(flags)
    const paths = argv.map(String)
    const request = { ...flags, paths, versions: parseVersions(flags['haproxy-version']) }
    const validation =
      paths.length > 0
        ? await this.#validateFiles(request, shell)
        : await this.#validateProject(request, shell)
    const format = flags.json ? 'json' : (flags.format ?? 'pretty')
    await printReport(validation, format, shell)
    const level = flags['fail-on']
    if (level === 'never') return
    const isBad = validation.diagnostics.some((each) => reaches(each.severity, level))
    if (isBad) process.exitCode = exitCodes.findings
  }

  async #validateFiles(request: Request, shell: Shell): Promise<Validation> {
    const { signal } = shell
    const world = await this.worldOf(request.paths, shell)
    const { validateFiles } = await import('../pipeline/validate/validation.ts')
    const options = {
      paths: request.paths,
      versions: request.versions,
      rules: await loadBuiltInRules(),
      levels: levelsOf(request.set),
      ...(request.binary && { binary: 'haproxy' }),
      ...(request.baseline !== undefined &&
        !request['update-baseline'] && {
          baseline: await knownFindings(request.baseline, world),
        }),
    }
    if (request.fix) {
      const { fixFiles } = await import('../pipeline/validate/fix-files.ts')
      for (const path of await fixFiles(options, world)) world.log.info(`mended ${path}`)
    }
    const validation = await validateFiles(options, world, signal)
    if (request.baseline === undefined || !request['update-baseline']) return validation
    const { writeBaselineFile } = await import('../pipeline/validate/baseline-file.ts')
    return writeBaselineFile(validation, request.baseline, world)
  }

  async #validateProject(request: Request, shell: Shell): Promise<Validation> {
    if (request.fix || request.baseline !== undefined || request.set !== undefined) {
      throw new Failure('usage', '--fix, --baseline and --set are for files', {
        help: 'Name the files; for a project, `lint.baseline` and `lint.sets` say it.',
      })
    }
    try {
      const run = await this.openProject(request, shell)
      await using line = await this.openLine(run, { kind: 'none' }, shell)
      return await line.toValidation({
        versions: request.versions,
        asksBinary: request.binary,
        source: request.offline ? { kind: 'nowhere' } : fleetSource(request.fleet),
      })
    } catch (error) {
      // A project that cannot be read is what was asked about: its errors are findings like the others.
      if (!(error instanceof InvalidError) || error.diagnostics.length === 0) throw error
      return invalidProject(error, request, shell)
    }
  }
}

interface Request {
  readonly paths: readonly string[]
  readonly versions: Validation['versions']
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  readonly project?: string | undefined
  readonly set?: readonly string[] | undefined
  readonly binary: boolean
  readonly baseline?: string | undefined
  readonly 'update-baseline': boolean
  readonly fix: boolean
  readonly fleet?: string | undefined
  readonly offline: boolean
  readonly untrusted: boolean
}

async function knownFindings(path: string, world: Shell['world']): Promise<Baseline> {
  const { readBaselineFile } = await import('../pipeline/validate/baseline-file.ts')
  return readBaselineFile(path, world)
}

function levelsOf(sets: readonly string[] = []): {
  sets: readonly string[]
  rules: Record<string, never>
} {
  return { sets: sets.length === 0 ? ['recommended'] : sets, rules: {} }
}

async function invalidProject(
  { diagnostics }: InvalidError,
  { versions }: Request,
  { world }: Shell,
): Promise<Validation> {
  const { readSources } = await import('../pipeline/fleet/read-sources.ts')
  const paths = diagnostics.map((each) => each.location?.file).filter((file) => file !== undefined)
  const sources = await readSources(paths, world)
  return { diagnostics, versions, sources, configs: [], suppressed: [], known: 0 }
}
