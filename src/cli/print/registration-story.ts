import {
  registrationsDocument,
  type CopyDocument,
  type StandingDocument,
} from '../../documents/registrations.ts'
import { serializeDocument } from '../../documents/serialize.ts'
import type { CopyState } from '../../report/report.ts'
import type { Shell } from '../base-command.ts'

/** Tells of each copy and registry when it changes, and only then; with JSON the whole state on one line. */
export class RegistrationStory {
  readonly #shell: Shell
  readonly #asJson: boolean
  readonly #told = new Map<string, string>()
  #line = ''

  constructor(shell: Shell, asJson: boolean) {
    this.#shell = shell
    this.#asJson = asJson
  }

  tell(states: readonly CopyState[]): void {
    const document = registrationsDocument(states)
    const line = serializeDocument(document, { isLine: true })
    if (this.#asJson && line !== this.#line) this.#shell.terminal.write(line)
    this.#line = line
    for (const copy of document.copies) {
      for (const standing of copy.registrars) this.#tellStanding(copy, standing)
    }
  }

  #tellStanding(copy: CopyDocument, standing: StandingDocument): void {
    const key = [copy.service, copy.id, standing.name].join(' ')
    const line = sentence(copy, standing)
    if (line === undefined || this.#told.get(key) === line) return
    this.#told.set(key, line)
    const { log } = this.#shell.world
    const about = { service: copy.service, instance: copy.id, registrar: standing.name }
    if (standing.error === undefined) log.info(line, about)
    else log.warn(line, about)
  }
}

/** `undefined` while there is nothing to say. */
function sentence(
  copy: CopyDocument,
  { name, health, error }: StandingDocument,
): string | undefined {
  const what = `${copy.service} ${copy.id}`
  if (error !== undefined) return `${name} cannot be told of ${what}: ${error}`
  if (health === 'passing') return `${what} is registered in ${name} as ${copy.endpoint}`
  const why = reasonOf(copy)
  if (health !== undefined) return `${what} is ${health} in ${name}${why}`
  return copy.check === 'pending' ? undefined : `${what} is not registered in ${name}${why}`
}

function reasonOf({ check, reason, isInMaintenance }: CopyDocument): string {
  if (isInMaintenance) return ': it is in maintenance'
  return check === 'down' && reason !== undefined ? `: ${reason}` : ''
}
