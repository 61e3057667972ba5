import * as Flags from '@oclif/core/flags'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { fileArgument } from '../cli/flags/file-argument.ts'
import { printReport } from '../cli/print/report.ts'
import { untrustedFlag } from '../cli/flags/untrusted-flag.ts'
import { reportFlags } from '../cli/flags/report-flags.ts'
import { parseVersions } from '../cli/flags/validate-flags.ts'
import { Failure, newestVersion, reaches, type Version } from '../model/index.ts'

export default class UpgradeCheck extends BaseCommand {
  static override summary = 'Say what an upgrade of HAProxy would change for a haproxy.cfg.'
  static override description = `Finds what the old version accepts and the new one refuses, what the new one warns of, and what it accepts but understands differently (docs/upgrade-check.md lists these). Neither version has to be installed.`
  static override examples = [
    '<%= config.bin %> upgrade-check --from 2.8 --to 3.4 haproxy.cfg',
    {
      description: 'With the rewrites that keep the present meaning.',
      command: '<%= config.bin %> upgrade-check --from 2.8 --fix haproxy.cfg',
    },
  ]
  static override strict = false
  static override args = fileArgument
  static override flags = {
    ...commonFlags,
    ...pagerFlag,
    from: Flags.string({
      summary: 'The release line that runs now.',
      helpValue: 'VERSION',
      required: true,
    }),
    to: Flags.string({
      summary: 'The release line to upgrade to.',
      helpValue: 'VERSION',
      default: newestVersion,
    }),
    ...untrustedFlag,
    ...reportFlags,
    fix: Flags.boolean({ summary: 'Make those rewrites that keep the meaning of the files.' }),
  }

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(UpgradeCheck)
    const shell = await this.openShell(flags)
    const { rewriteFiles, upgradeFiles } = await import('../pipeline/validate/upgrade-files.ts')
    const request = {
      paths: argv.map(String),
      from: parseOne('--from', flags.from),
      to: parseOne('--to', flags.to),
    }
    const world = await this.worldOf(request.paths, shell)
    if (flags.fix) {
      for (const path of await rewriteFiles(request, world)) {
        shell.world.log.info(`rewrote ${path}`)
      }
    }
    const report = await upgradeFiles(request, world)
    await printReport(report, flags.json ? 'json' : (flags.format ?? 'pretty'), shell)
    const level = flags['fail-on']
    if (level === 'never') return
    if (report.diagnostics.some((each) => reaches(each.severity, level))) {
      process.exitCode = exitCodes.findings
    }
  }
}

function parseOne(flag: string, text: string): Version {
  const [version, ...more] = parseVersions(text)
  if (version !== undefined && more.length === 0) return version
  throw new Failure('usage', `${flag} takes one version`)
}
