import {
  Failure,
  UnavailableError,
  type PluginContext,
  type ProcessAction,
} from 'haproxyctl/plugin'
import { answerOf } from './reload/by-command.ts'
import { livePids } from './reload/pid-file.ts'
import { openReloader, type ReloadAnswer } from './reload/reloader.ts'
import type { ReloadSettings, Settings } from './settings.ts'

/** Starts, stops or restarts HAProxy, with the file as it lies there, while nobody else changes it. */
export async function controlProcess(
  action: ProcessAction,
  settings: Settings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<void> {
  const { reload } = settings
  if (reload?.by !== 'systemd' && reload?.by !== 'binary') throw nobodys(settings)
  await using _lock = await context.files.lock(settings.configPath, signal)
  const answer =
    reload.by === 'systemd'
      ? await askSystemd(action, reload, context, signal)
      : await askBinary(action, settings, reload, context, signal)
  if (answer.kind === 'accepted') return
  throw new UnavailableError(`${settings.name}: ${action} was refused: ${answer.reason}`)
}

async function askSystemd(
  action: ProcessAction,
  { unit = '', timeoutMs }: ReloadSettings,
  { processes }: PluginContext,
  signal: AbortSignal,
): Promise<ReloadAnswer> {
  return answerOf(await processes.run('systemctl', [action, '--', unit], { signal, timeoutMs }))
}

async function askBinary(
  action: ProcessAction,
  settings: Settings,
  reload: ReloadSettings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<ReloadAnswer> {
  if (action === 'stop') return endProcesses(reload, context, signal)
  const pids = await livePids(context, reload.pidFile ?? '')
  if (action === 'start' && pids.length > 0) return { kind: 'accepted' }
  // The one that comes takes the sockets over, and lets the one before it finish.
  const answer = await openReloader(settings, context)?.send(signal)
  return answer ?? { kind: 'accepted' }
}

/** They take nothing more and finish what they have; what is not done within the time of a reload is ended. */
async function endProcesses(
  { pidFile = '', timeoutMs }: ReloadSettings,
  context: PluginContext,
  signal: AbortSignal,
): Promise<ReloadAnswer> {
  for (const name of ['SIGUSR1', 'SIGTERM']) {
    for (const pid of await livePids(context, pidFile)) await context.processes.signal(pid, name)
    if (await areGone(pidFile, timeoutMs, context, signal)) return { kind: 'accepted' }
  }
  return { kind: 'refused', reason: 'HAProxy does not end' }
}

async function areGone(
  pidFile: string,
  timeoutMs: number,
  context: PluginContext,
  signal: AbortSignal,
): Promise<boolean> {
  const { clock } = context
  const beginMs = clock.monotonic()
  for (;;) {
    if ((await livePids(context, pidFile)).length === 0) return true
    if (clock.monotonic() - beginMs >= timeoutMs) return false
    await clock.sleep(50, signal)
  }
}

function nobodys({ name }: Settings): Failure {
  return new Failure('refused', `${name} is started and stopped by others`, {
    help: 'With `reload: { by: systemd, unit: … }` or `{ by: binary, pid-file: … }` of the target it can be done here.',
  })
}
