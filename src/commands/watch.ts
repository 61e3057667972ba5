import * as Flags from '@oclif/core/flags'
import { projectFlags } from '../cli/base-command.ts'
import { DaemonCommand, type Daemon, type DaemonFlags } from '../cli/daemon/daemon-command.ts'
import type { OnlookerFlags, Onlookers } from '../cli/daemon/onlookers.ts'
import { duration } from '../cli/flags/duration-flag.ts'
import { findProject } from '../cli/flags/find-project.ts'
import { eventFlags } from '../cli/flags/event-flags.ts'
import { listenFlag } from '../cli/flags/listen-flag.ts'
import { logFlags } from '../cli/flags/log-flags.ts'
import { planFlags } from '../cli/flags/plan-flags.ts'
import { tellReload } from '../cli/print/tell-reload.ts'
import { listenForReloadSignals } from '../cli/terminal/reload-signal.ts'
import { maskSecrets } from '../model/mask-secrets.ts'
import type { FollowedFiles } from '../pipeline/follow/follow-files.ts'
import type { FollowDoors, FollowedProject, Sight } from '../pipeline/follow/follow.ts'
import type { FollowOptions } from '../pipeline/follow/followed-project.ts'
import type { Session } from '../pipeline/session/session.ts'
import { isService } from '../system/service/service-manager.ts'

export default class Watch extends DaemonCommand {
  static override summary = 'Apply again whenever the instances change, until it is stopped.'
  static override description = `Watches the sources and applies changes as \`apply\` does: at once after a quiet time, and together if they follow closely. If a change needs a reload and the last reload was less than --reload-every ago, it waits until then. If a round fails, that is reported and the round is tried again; the guards are those of \`apply\`.
At SIGHUP, and with --follow when one of its files changes, the project is read again; if it is wrong, that is reported and the previous one stays in use. With --json, each round is one line of JSON; with --events, each change of state is one.`
  static override examples = [
    '<%= config.bin %> watch',
    { description: 'Calmer.', command: '<%= config.bin %> watch --quiet-time 5s --at-most 30s' },
  ]
  static override flags = {
    ...projectFlags,
    ...planFlags,
    ...logFlags,
    ...listenFlag,
    ...eventFlags,
    follow: Flags.boolean({
      allowNo: true,
      summary:
        'Read the project again when one of its files changes; this is the default under systemd.',
    }),
    'quiet-time': duration({
      summary:
        'Changes that are closer together than this are applied together; with 0s, each is applied by itself.',
      leastMs: 0,
      default: 100,
      defaultHelp: () => Promise.resolve('100ms'),
    }),
    'at-most': duration({
      summary: 'How long a change waits at most while others follow.',
      default: 1_000,
      defaultHelp: () => Promise.resolve('1s'),
    }),
    'reload-every': duration({
      summary: 'The least time between two reloads.',
      leastMs: 0,
      default: 5_000,
      defaultHelp: () => Promise.resolve('5s'),
    }),
    interval: duration({
      summary: 'How often everything is compared even if no change was seen.',
      default: 60_000,
      defaultHelp: () => Promise.resolve('60s'),
    }),
    'finish-within': duration({
      summary: 'How long an apply may still run after the command was asked to end.',
      leastMs: 0,
      default: 10_000,
      defaultHelp: () => Promise.resolve('10s'),
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Watch)
    const reloads = listenForReloadSignals()
    const isFollowing = flags.follow ?? isService(process.env, process.pid)
    const daemon = await this.openDaemon(flags)
    await using manager = daemon.manager
    using files = isFollowing ? await followFiles(daemon, () => reloads.ask()) : undefined
    const settings = {
      quietMs: flags['quiet-time'],
      hardLimitMs: flags['at-most'],
      reloadEveryMs: flags['reload-every'],
      intervalMs: flags.interval,
      retryMs: 1_000,
    }
    const finishMs = flags['finish-within']
    const options = { settings, targets: flags.target ?? [], finishMs }
    await using onlookers = await this.#onlookers(flags, daemon)
    let isReady = false
    const open = async (): Promise<FollowedProject> => {
      if (isReady) manager.reloading()
      return openProject(await this.#read(flags, daemon, files), options, daemon)
    }
    for await (const sight of followed({ open, reloads }, daemon, flags)) {
      onlookers?.see(sight)
      manager.ready(await standing(sight))
      isReady = true
    }
  }

  /** Nothing of it is loaded where nobody looks on. */
  async #onlookers(flags: OnlookerFlags, daemon: Daemon): Promise<Onlookers | undefined> {
    const { listen, events, webhook, 'on-events': program } = flags
    if (!events && (listen ?? webhook ?? program) === undefined) return undefined
    const { openOnlookers } = await import('../cli/daemon/onlookers.ts')
    return openOnlookers(flags, daemon)
  }

  async #read(
    flags: DaemonFlags,
    daemon: Daemon,
    files: FollowedFiles | undefined,
  ): Promise<Session> {
    if (files === undefined) return this.openProject(flags, daemon)
    const { world } = daemon
    // Found before: the folders where it is looked for are no part of it.
    const project = flags.project ?? (await findProject(world))
    return files.reading((noted) =>
      this.openProject({ ...flags, project }, { ...daemon, world: { ...world, files: noted } }),
    )
  }
}

async function openProject(
  session: Session,
  options: FollowOptions,
  { signal }: Daemon,
): Promise<FollowedProject> {
  const { openFollowed } = await import('../pipeline/follow/followed-project.ts')
  return openFollowed(session, options, signal)
}

/** Tells what is seen, and hands it on. */
async function* followed(
  doors: FollowDoors,
  daemon: Daemon,
  { json: asJson }: { readonly json: boolean },
): AsyncGenerator<Sight> {
  const { follow } = await import('../pipeline/follow/follow.ts')
  const { RoundStory } = await import('../cli/print/round-story.ts')
  let story = new RoundStory(daemon, asJson)
  for await (const sight of follow(doors, daemon.signal)) {
    if (sight.kind === 'round') story.tell(sight.round, sight.session)
    else {
      tellReload(sight, daemon)
      story = new RoundStory(daemon, asJson)
    }
    yield sight
  }
}

/** In a few words how it stands. */
async function standing(sight: Sight): Promise<string> {
  const { standingOf } = await import('../cli/print/standing.ts')
  return maskSecrets(standingOf(sight), sight.session.project.secrets)
}

async function followFiles({ world }: Daemon, changed: () => void): Promise<FollowedFiles> {
  const { FollowedFiles: followed } = await import('../pipeline/follow/follow-files.ts')
  return new followed({ files: world.files, clock: world.clock, changed })
}
