import { Config } from '@oclif/core/config'
import { Help } from '@oclif/core/help'
import { packageRoot } from '../../system/package-root.ts'
import { standardOutput } from '../terminal/standard-stream.ts'
import { listOptions } from './list-options.ts'

/** The help of one command, from the manifest. */
export async function showCommandHelp(argv: readonly string[]): Promise<void> {
  const config = await Config.load({ root: packageRoot() })
  // The manifest has what flags are by default; the command itself may be in a bundle, where oclif does not find it.
  for (const command of config.commands) {
    command.hasDynamicHelp = false
    listOptions(command)
  }
  standardOutput.ownErrors()
  await new Help(config).showHelp([...argv])
}
