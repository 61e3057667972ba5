import * as Flags from '@oclif/core/flags'
import { projectFlags } from '../cli/base-command.ts'
import { fleetFlag, fleetFor } from '../cli/flags/fleet-input.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { exitOnSilentSources } from '../cli/ending/silent-sources.ts'

export default class Render extends ProjectCommand {
  static override summary = 'Print the haproxy.cfg that the project stands for.'
  static override description = `Discovers, renders, and prints; nothing is validated and nothing is written but --out.
The same project and the same instances give the same bytes; for services with slots it counts as well who has which, as the target's file says.`
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
    ...fleetFlag,
    out: Flags.string({
      char: 'o',
      summary: 'Write the files into this folder instead of printing them.',
      helpValue: 'FOLDER',
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Render)
    const shell = await this.openShell(flags)
    const run = await this.openProject(flags, shell)
    const { versionFor } = await import('../pipeline/session/session.ts')
    const { configsOf, renderProject } = await import('../pipeline/candidate/candidate.ts')
    const { readCompanions } = await import('../pipeline/candidate/companions.ts')
    const version = await versionFor(run)
    const fleet = await fleetFor(run, version, flags.fleet, shell)
    const { askForSlots } = await import('../pipeline/candidate/slots.ts')
    const slots = await askForSlots(run, version, shell.signal)
    const companions = await readCompanions(run)
    const rendered = await renderProject(run, { fleet, version, slots, companions })
    const { terminal, world } = shell
    if (flags.out !== undefined) {
      const { writeRendered } = await import('../pipeline/candidate/write-rendered.ts')
      for (const path of await writeRendered(rendered, flags.out, world))
        world.log.info(`wrote ${path}`)
    }
    if (flags.json) terminal.writeConfig(`${JSON.stringify(rendered, null, 2)}\n`)
    else if (flags.out === undefined)
      for (const file of configsOf(rendered)) terminal.writeConfig(file.text)
    exitOnSilentSources(fleet, shell)
  }
}
