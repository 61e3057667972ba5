import * as Flags from '@oclif/core/flags'
import { projectFlags } from '../cli/base-command.ts'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { untrustedFlag } from '../cli/flags/untrusted-flag.ts'
import { fleetFlag, fleetSource } from '../cli/flags/fleet-input.ts'
import { tellFleet } from '../cli/print/tell-fleet.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { exitOnSilentSources } from '../cli/ending/silent-sources.ts'
import { renderDocument } from '../documents/rendered.ts'
import { serializeDocument } from '../documents/serialize.ts'
import { configsOf, type Rendered } from '../model/index.ts'
import type { World } from '../pipeline/session/world.ts'

export default class Render extends ProjectCommand {
  static override summary = 'Print the haproxy.cfg that the project stands for.'
  static override description = `Discovers, renders, and prints. Nothing is validated, and nothing is written except to the folder of --out.
The output contains the secrets of the project, as the file on disk will; use --masked if others will read it.
The same project and the same instances give the same bytes. For services with slots, the result also depends on which instance has which slot in the target's present file.`
  static override examples = [
    '<%= config.bin %> render',
    {
      description: 'Without the registries, from what was found earlier.',
      command:
        '<%= config.bin %> discover --json > fleet.json && <%= config.bin %> render --fleet fleet.json',
    },
  ]
  static override flags = {
    ...projectFlags,
    ...pagerFlag,
    ...fleetFlag,
    ...untrustedFlag,
    out: Flags.string({
      char: 'o',
      summary: 'Write the files into this folder instead of printing them.',
      helpValue: 'FOLDER',
    }),
    masked: Flags.boolean({
      summary: 'Mask the secrets in the output; files written by --out still contain them.',
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Render)
    const shell = await this.openShell(flags)
    const run = await this.openProject(flags, shell)
    await using line = await this.openLine(run, { kind: 'for-slots' }, shell)
    const fleet = await line.toFleet(fleetSource(flags.fleet))
    tellFleet(fleet, shell)
    const { rendered, version } = await line.toText({ kind: 'found', fleet })
    const { terminal, world } = shell
    if (flags.out !== undefined) {
      for (const path of await write(rendered, flags.out, world)) world.log.info(`wrote ${path}`)
    }
    if (flags.json) {
      const secrets = flags.masked ? run.project.secrets : ('shown' as const)
      terminal.writeConfig(serializeDocument(renderDocument(rendered, version), { secrets }))
    } else if (flags.out === undefined) {
      for (const { text } of configsOf(rendered)) {
        if (flags.masked) terminal.write(text)
        else terminal.writeConfig(text)
      }
    }
    exitOnSilentSources(fleet, shell)
  }
}

// On its own because of a defect of tsc 6.0.3: in a function with `await using` it leaves the `.ts` of a dynamic import.
async function write(rendered: Rendered, folder: string, world: World): Promise<readonly string[]> {
  const { writeRendered } = await import('../pipeline/candidate/write-rendered.ts')
  return writeRendered(rendered, folder, world)
}
