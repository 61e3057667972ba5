import { parseDuration } from 'haproxyctl/plugin'
import type { ListedQuery, ListingOptions } from '../../clients/listing/index.ts'

export interface ExecOptions extends ListingOptions {
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly timeout?: string
  readonly poll?: string
  readonly follow?: boolean
}

export type ExecQuery = ListedQuery

const placeholder = '{service}'

/** The arguments for a service. There is no shell: a name stays one argument, whatever is in it. */
export function argumentsFor(name: string, { command }: ExecOptions): readonly string[] {
  return command.slice(1).map((each) => each.replaceAll(placeholder, name))
}

/** Whether each service has a run of its own. */
export function isForEach({ command }: ExecOptions): boolean {
  return command.slice(1).some((each) => each.includes(placeholder))
}

export function timeoutMs({ timeout = '10s' }: ExecOptions): number {
  return parseDuration(timeout) ?? 10_000
}

export function pollMs({ poll = '30s' }: ExecOptions): number {
  return parseDuration(poll) ?? 30_000
}
