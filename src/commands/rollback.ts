import * as Flags from '@oclif/core/flags'
import type { ApplyResult } from '../apply/apply.ts'
import { applyPlanned, isToAsk } from '../cli/apply-planned.ts'
import { projectFlags, type Shell } from '../cli/base-command.ts'
import { guardFlag } from '../cli/flags/guard-flag.ts'
import { fullFlag } from '../cli/flags/full-flag.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { textArgument } from '../cli/flags/text-argument.ts'
import { PlanCommand, type Planned } from '../cli/plan-command.ts'
import { rollbackDocument, type Way } from '../documents/history.ts'
import { Failure } from '../model/index.ts'
import type { Line } from '../pipeline/line/line.ts'

export default class Rollback extends PlanCommand {
  static override summary = 'Put an earlier generation back, in the same way as apply.'
  static override description = `Shows what would change, asks, and carries it out: with the same plan, guards, checks and lock as apply, over the socket where that suffices. Without GENERATION, it puts back the last one that ran before the present one.
Sources are not asked, and the project is not changed, so the next apply, or a running watch, brings back what they say now. To hold a rollback, stop watch and scheduled applies until the project says the same.`
  static override examples = [
    '<%= config.bin %> rollback --dry-run',
    {
      description: 'To the previous generation, without a question.',
      command: `<%= config.bin %> rollback $(<%= config.bin %> history --json | jq -r '.targets[0].generations[1].generation') --yes`,
    },
  ]
  static override args = {
    generation: textArgument({
      description: 'One that `haproxyctl history` lists.',
      required: false,
    }),
  }
  static override flags = {
    ...projectFlags,
    ...planFlags,
    ...fullFlag,
    yes: Flags.boolean({ char: 'y', summary: 'Do not ask.' }),
    'dry-run': Flags.boolean({ char: 'n', summary: 'Stop before anything is changed.' }),
    ...guardFlag,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Rollback)
    const shell = await this.openShell(flags)
    const asks = isToAsk(flags, shell)
    const session = await this.openProject(flags, shell)
    const target = flags.target
    await using planned = await this.plan(
      session,
      {
        target,
        rollsBackTo: args.generation ?? 'previous',
        overridden: flags['override-guard'],
      },
      shell,
    )
    const way = await wayOf(planned)
    const show = { summary: true, showsCommands: flags.verbose, full: flags.full }
    if (!flags.json) await this.showPlans(session, planned, show, shell)
    tellNext(way, shell)
    const { secrets } = session.project
    const options = {
      question: asks ? `Roll back to ${way.generation}?` : undefined,
      isDryRun: flags['dry-run'],
      isDetailed: false,
      documentOf: flags.json
        ? (result: ApplyResult | undefined) => rollbackDocument(planned, way, secrets, result)
        : undefined,
    }
    const refused = await applyPlanned(session, planned, options, shell)
    if (refused !== undefined) throw refused
  }
}

async function wayOf({ plans, line }: Planned): Promise<Way> {
  const generation = plans[0]?.plan.generation ?? ''
  const nextGeneration = await wantedNow(line)
  const isOther = nextGeneration !== undefined && nextGeneration !== generation
  return { generation, ...(isOther && { nextGeneration }) }
}

/** What the next apply would bring; not known where a source does not answer, or the project is wrong by now. */
async function wantedNow(line: Line): Promise<string | undefined> {
  try {
    return (await line.toText({ kind: 'sources' })).rendered.generation
  } catch (cause) {
    if (cause instanceof Failure) return undefined
    throw cause
  }
}

function tellNext({ generation, nextGeneration }: Way, { world }: Shell): void {
  if (nextGeneration === undefined) return
  world.log.warn(
    `the project and its sources say ${nextGeneration} now, and the next apply, or a watch that runs, brings it back. To hold ${generation}, stop \`haproxyctl watch\` and scheduled applies until the project says the same`,
  )
}
