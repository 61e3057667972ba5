import { projectFlags } from '../cli/base-command.ts'
import { DaemonCommand, type Daemon, type DaemonFlags } from '../cli/daemon/daemon-command.ts'
import { logFlags } from '../cli/flags/log-flags.ts'

export default class Report extends DaemonCommand {
  static override summary = 'Register what runs on this machine, as long as it is well.'
  static override description = `Checks the services under \`report:\` of the project, and registers each copy by rise and fall in the registries that it names. What the registry has lost is registered again, and what an older process left is taken over.
At SIGTERM all copies drain, are deregistered, and it ends after \`drain\`. With --json each change is one line of JSON with the whole state.`
  static override examples = [
    '<%= config.bin %> report',
    { description: 'For a log collector.', command: '<%= config.bin %> report --json --quiet' },
  ]
  static override flags = { ...projectFlags, ...logFlags }

  async run(): Promise<void> {
    const { flags } = await this.parse(Report)
    const daemon = await this.openDaemon(flags)
    await using manager = daemon.manager
    for await (const standing of this.#standings(flags, daemon)) manager.ready(standing)
  }

  /** Tells what changes, and gives in a few words how it stands. */
  async *#standings(flags: DaemonFlags, daemon: Daemon): AsyncGenerator<string> {
    const session = await this.openProject(flags, daemon)
    const { reportLocal } = await import('../pipeline/report/report.ts')
    const { RegistrationStory } = await import('../cli/print/registration-story.ts')
    const { reportStanding } = await import('../cli/print/standing.ts')
    const story = new RegistrationStory(daemon, flags.json)
    for await (const states of reportLocal(session, daemon.signal)) {
      story.tell(states)
      yield reportStanding(states)
    }
  }
}
