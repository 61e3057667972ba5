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
  return { command: command.text, text, isError: isRefusal(command.text, text, level) }
}

/** For a command whose answer never came. */
export function unanswered(command: RuntimeCommand, why: string): Reply {
  return { command: command.text, text: why, isError: true, isUnanswered: true }
}

// These come with severity 6, or none at all.
const notUnderstood =
  /^(Unknown command|Permission denied|The following commands are valid|This command is restricted|Can't find the target PID)/
const reading = /^(?:@\S+ )?(?:show|get|help|prompt|echo|wait)\b/
// `set server … addr` answers with severity 4 whether it did it or not.
const changedWithWarning =
  /^(IP changed from|no need to change|port changed from|\S+ changed its FQDN)/
const succeededInWords = /(^|\n)Success(!|=1\b)/
// The master passes answers on without their severity, and these are no refusals.
const lastWordsOfSuccess =
  /^(New (server|backend) registered|(Server|Backend) deleted|Backend (un)?published|New version created: \d|[Tt]ransaction (created|updated|aborted) for |New empty certificate store |New C(A|RL) file created |(Certificate|CA file|CRL file|Entry) '.*' deleted|TLS ticket key updated|server ssl setting updated)/

// What follows `new` gives it its content, whoever made it.
const isThere = /' already exists!$/

function isRefusal(command: string, text: string, severity: number | undefined): boolean {
  if (notUnderstood.test(text)) return true
  if (command.startsWith('new ssl ') && isThere.test(text)) return false
  if (severity !== undefined && severity <= 3) return true
  if (reading.test(command)) return false
  if (severity === 4) return !changedWithWarning.test(text)
  if (severity !== undefined || text === '') return false
  return !(
    succeededInWords.test(text) ||
    changedWithWarning.test(text) ||
    lastWordsOfSuccess.test(text.slice(text.lastIndexOf('\n') + 1))
  )
}
