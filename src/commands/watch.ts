import { projectFlags, type Shell } from '../cli/base-command.ts'
import { duration } from '../cli/flags/duration-flag.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { failureText } from '../cli/print/failure-text.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { listenForReloadSignals } from '../cli/terminal/reload-signal.ts'
import type { Sight } from '../pipeline/follow/follow.ts'

export default class Watch extends ProjectCommand {
  static override summary = 'Keep applying as the instances change, until it is stopped.'
  static override description = `Watches the sources and applies what changes as \`apply\` does: a change after a quiet time at once, what follows closely together. If a change needs a reload and the last reload was less than --reload-every ago, it waits until then. A round that fails is told and tried again; guards refuse what they refuse in \`apply\`.
SIGHUP reads the project again; one that is wrong is told, and the previous one goes on. With --json each round is one line of JSON.`
  static override examples = [
    '<%= config.bin %> watch',
    { description: 'Calmer.', command: '<%= config.bin %> watch --quiet-time 5s --at-most 30s' },
  ]
  static override flags = {
    ...projectFlags,
    ...planFlags,
    'quiet-time': duration({
      summary: 'Changes closer together than this are applied together; 0s applies each by itself.',
      leastMs: 0,
      default: 100,
      defaultHelp: () => Promise.resolve('100ms'),
    }),
    'at-most': duration({
      summary: 'How long a change waits at most while others keep coming.',
      default: 1_000,
      defaultHelp: () => Promise.resolve('1s'),
    }),
    'reload-every': duration({
      summary: 'How far apart two reloads are at least.',
      leastMs: 0,
      default: 5_000,
      defaultHelp: () => Promise.resolve('5s'),
    }),
    interval: duration({
      summary: 'How often everything is compared although nothing was heard.',
      default: 60_000,
      defaultHelp: () => Promise.resolve('60s'),
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Watch)
    const reloads = listenForReloadSignals()
    const shell = await this.openShell(flags)
    const { follow } = await import('../pipeline/follow/follow.ts')
    const { openFollowed } = await import('../pipeline/follow/followed-project.ts')
    const { RoundStory } = await import('../cli/print/round-story.ts')
    const settings = {
      quietMs: flags['quiet-time'],
      hardLimitMs: flags['at-most'],
      reloadEveryMs: flags['reload-every'],
      intervalMs: flags.interval,
      retryMs: 1_000,
    }
    const options = { settings, targets: flags.target ?? [] }
    const doors = {
      open: async () => openFollowed(await this.openProject(flags, shell), options, shell.signal),
      reloads,
    }
    let story = new RoundStory(shell, flags.json)
    for await (const sight of follow(doors, shell.signal)) {
      if (sight.kind === 'round') story.tell(sight.round, sight.session)
      else {
        tellReload(sight, shell)
        story = new RoundStory(shell, flags.json)
      }
    }
  }
}

function tellReload(
  sight: Exclude<Sight, { readonly kind: 'round' }>,
  { terminal, world }: Shell,
): void {
  switch (sight.kind) {
    case 'project-read':
      world.log.info('read the project again')
      return
    case 'project-refused':
      terminal.tell(failureText(sight.failure, terminal.colours.stderr))
      world.log.warn('the project as it was before goes on')
      return
    default:
      sight satisfies never
  }
}
