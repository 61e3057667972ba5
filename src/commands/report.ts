import { projectFlags } from '../cli/base-command.ts'
import { DaemonCommand, type Daemon, type DaemonFlags } from '../cli/daemon/daemon-command.ts'
import { logFlags } from '../cli/flags/log-flags.ts'
import { tellReload } from '../cli/print/tell-reload.ts'
import { listenForReloadSignals } from '../cli/terminal/reload-signal.ts'
import type { Session } from '../pipeline/session/session.ts'

export default class Report extends DaemonCommand {
  static override summary = 'Register what runs on this machine, as long as it is well.'
  static override description = `Checks the services under \`report:\` of the project, and registers each copy by rise and fall in the registries that it names. What the registry has lost is registered again, and what an older process left is taken over.
SIGHUP reads the project again; one that is wrong is told, and the previous one goes on. At SIGTERM all copies drain, are deregistered, and it ends after \`drain\`. With --json each change is one line of JSON with the whole state.`
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
    const reloads = listenForReloadSignals()
    const { followReport } = await import('../pipeline/report/follow-report.ts')
    const { reportLocal } = await import('../pipeline/report/report.ts')
    const { RegistrationStory } = await import('../cli/print/registration-story.ts')
    const { reportStanding } = await import('../cli/print/standing.ts')
    const story = new RegistrationStory(daemon, flags.json)
    let isReady = false
    const open = async (): Promise<Session> => {
      if (isReady) daemon.manager.reloading()
      return this.openProject(flags, daemon)
    }
    for await (const sight of followReport({ open, reloads, run: reportLocal }, daemon.signal)) {
      if (sight.kind === 'states') story.tell(sight.states)
      else tellReload(sight, daemon)
      yield reportStanding(sight.states)
      isReady = true
    }
  }
}
