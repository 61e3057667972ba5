import * as Flags from '@oclif/core/flags'
import { BaseCommand, commonFlags } from '../cli/base-command.ts'
import { formatDocument } from '../documents/files.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { untrustedFlag } from '../cli/flags/untrusted-flag.ts'
import { fileArgument } from '../cli/flags/file-argument.ts'

export default class Fmt extends BaseCommand {
  static override summary =
    'Format haproxy.cfg files: white space only, nothing that HAProxy reads.'
  static override description = `Rewrites the files in place and names those that changed. With -, standard input is formatted to standard output.`
  static override examples = [
    '<%= config.bin %> fmt haproxy.cfg',
    {
      description: 'In CI: exit with 1 if a file is not formatted.',
      command: '<%= config.bin %> fmt --check haproxy.cfg',
    },
  ]
  static override strict = false
  static override args = fileArgument
  static override flags = {
    ...commonFlags,
    ...untrustedFlag,
    check: Flags.boolean({
      char: 'c',
      summary: 'Change nothing; exit with 1 if a file is not formatted.',
    }),
  }

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Fmt)
    const shell = await this.openShell(flags)
    const { terminal } = shell
    const paths = argv.map(String)
    const world = await this.worldOf(paths, shell)
    const { formatFiles } = await import('../pipeline/validate/format-files.ts')
    const result = await formatFiles(paths, { check: flags.check }, world)
    if (flags.json) terminal.write(serializeDocument(formatDocument(result)))
    else if (result.text !== undefined && !flags.check) terminal.write(result.text)
    else for (const path of result.changed) terminal.write(`${path}\n`)
    if (flags.check && result.changed.length > 0) process.exitCode = exitCodes.findings
  }
}
