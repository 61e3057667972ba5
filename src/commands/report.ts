import { projectFlags } from '../cli/base-command.ts'
import { DaemonCommand, type Daemon, type DaemonFlags } from '../cli/daemon/daemon-command.ts'
import { listenFlag } from '../cli/flags/listen-flag.ts'
import { logFlags } from '../cli/flags/log-flags.ts'
import { tellReload } from '../cli/print/tell-reload.ts'
import { listenForReloadSignals } from '../cli/terminal/reload-signal.ts'
import type { Session } from '../pipeline/session/session.ts'
import type { MetricFamily } from '../pipeline/monitor/metrics-text.ts'
import type { CopyState } from '../report/report.ts'
import type { ListenPlace } from '../model/address/listen-place.ts'

export default class Report extends DaemonCommand {
  static override summary = 'Register the services of this machine as long as their checks pass.'
  static override description = `Checks the services under \`report:\` of the project, and registers or deregisters each copy, by rise and fall, in the registries that it names. If a registry loses a registration, it is made again; registrations of an earlier process are taken over.
At SIGHUP the project is read again; if it is wrong, that is reported and the previous one stays in use. At SIGTERM all copies are drained and deregistered, and the command ends after \`drain\`. With --json, each change is one line of JSON with the whole state.`
  static override examples = [
    '<%= config.bin %> report',
    { description: 'For a log collector.', command: '<%= config.bin %> report --json --quiet' },
  ]
  static override flags = { ...projectFlags, ...logFlags, ...listenFlag }

  /** Of all copies, as soon as anything is known of them. */
  #states: readonly CopyState[] | undefined

  async run(): Promise<void> {
    const { flags } = await this.parse(Report)
    const daemon = await this.openDaemon(flags)
    await using manager = daemon.manager
    await using _ = await this.#outlook(flags.listen, daemon)
    for await (const standing of this.#standings(flags, daemon)) manager.ready(standing)
  }

  /** Nothing of it is loaded where nobody asks. */
  async #outlook(
    address: ListenPlace | undefined,
    { world }: Daemon,
  ): Promise<AsyncDisposable | undefined> {
    if (address === undefined) return undefined
    const { openOutlook } = await import('../cli/daemon/outlook.ts')
    const { metricsText } = await import('../pipeline/monitor/metrics-text.ts')
    const { reportHealth, reportMetrics } = await import('../pipeline/monitor/report-metrics.ts')
    const parts = {
      health: () => reportHealth(this.#states),
      metrics: (more: readonly MetricFamily[]) =>
        metricsText([...reportMetrics(this.#states ?? []), ...more]),
      // Names, addresses and the words of checks only.
      mask: (text: string) => text,
    }
    return openOutlook(address, parts, world.toolVersion)
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
      this.#states = sight.states
      if (sight.kind === 'states') story.tell(sight.states)
      else tellReload(sight, daemon)
      yield reportStanding(sight.states)
      isReady = true
    }
  }
}
