import { UnavailableError } from '../model/errors.ts'
import type { PartialState, RuntimeConnection } from '../model/ports.ts'
import { textOf } from './read-surroundings.ts'
import { parseInfo, parseServersState } from './reports.ts'
import { commandLine } from './steps/command-line.ts'

/** Asks for the servers of some backends, all in one exchange. */
export async function readPart(
  connection: Pick<RuntimeConnection, 'askAll'>,
  backends: readonly string[],
  signal?: AbortSignal,
): Promise<PartialState> {
  const questions = backends.map((name) => commandLine(['show', 'servers', 'state', name]))
  const [first, ...answers] = await connection.askAll(['show info', ...questions], signal)
  const info = parseInfo(first === undefined ? '' : textOf(first))
  const pid = Number(info.get('Pid'))
  if (!Number.isInteger(pid)) throw new UnavailableError('`show info` names no pid: is it HAProxy?')
  const startedAtSec = Number(info.get('Start_time_sec') ?? Number.NaN)
  return {
    pid,
    ...(Number.isInteger(startedAtSec) && { startedAtSec }),
    isStopping: info.get('Stopping') !== '0',
    servers: answers.flatMap((answer) => parseServersState(textOf(answer))),
  }
}
