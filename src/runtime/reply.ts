import type { Reply, RuntimeCommand } from '../model/ports.ts'

/** The bytes of one command, payload included. */
export function encodeCommand({ text, payload }: RuntimeCommand): string {
  if (payload === undefined) return `${text}\n`
  // A blank line ends the payload, so none may be in it.
  const lines = payload.split('\n').filter((line) => line.trim() !== '')
  return `${text} <<\n${lines.join('\n')}\n\n`
}

/** What a command's raw answer means; `severity-output number` is taken to be on. */
export function readReply(command: RuntimeCommand, raw: string): Reply {
  // Up to 3.1 each line of a payload is answered by a prompt of its own.
  const answer = (command.payload === undefined ? raw : raw.replace(/^(?:\+ )+/, '')).trim()
  const severity = /^\[([0-7])\]: ?/.exec(answer)
  const text = severity === null ? answer : answer.slice(severity[0].length)
  const level = severity === null ? undefined : Number(severity[1])
  return { command: shownText(command), text, isError: isRefusal(command, text, level) }
}

/** For a command whose answer never came. */
export function unanswered(command: RuntimeCommand, why: string): Reply {
  return { command: shownText(command), text: why, isError: true, isUnanswered: true }
}

export function shownText({ text, shown = text }: RuntimeCommand): string {
  return shown
}

// These come with severity 6, or none at all.
const notUnderstood =
  /^(Unknown command|Permission denied|The following commands are valid|This command is restricted|Can't find the target PID)/

/** Severities up to 4 are of what went wrong; the master passes answers on without any. */
function isRefusal(
  { success, isQuestion }: RuntimeCommand,
  text: string,
  severity: number | undefined,
): boolean {
  if (notUnderstood.test(text)) return true
  if (success?.test(text) === true) return false
  if (severity !== undefined && severity <= 3) return true
  if (isQuestion === true) return false
  return severity === 4 || (severity === undefined && text !== '')
}
