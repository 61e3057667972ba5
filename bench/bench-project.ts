import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startHaproxy, type TestHaproxy } from '../test/support/haproxy/haproxy.ts'

/** What benchmarks have in `defaults`. */
const defaults = ['mode http', 'timeout connect 1s', 'timeout client 10s', 'timeout server 10s']

export interface BenchProject {
  /** Where its target is. */
  readonly haproxy: TestHaproxy
  /** By name, as YAML in flow style. */
  readonly sources: Readonly<Record<string, string>>
  readonly services: Readonly<Record<string, string>>
  /** Further lines of `global`. */
  readonly globalLines?: readonly string[]
  /** Further keys of the project, a line each. */
  readonly keys?: readonly string[]
}

/** A HAProxy with nothing to serve but the sections that it is given; it waits for a project. */
export function startBareHaproxy(
  sections: readonly string[] = [],
  program = 'haproxy',
): Promise<TestHaproxy> {
  return startHaproxy({
    binary: { file: program },
    config: ({ globalLines }) =>
      `global\n${globalLines}defaults\n${lines(defaults)}${sections.map((each) => `${each}\n`).join('')}`,
  })
}

export async function writeBenchProject(folder: string, project: BenchProject): Promise<void> {
  const { haproxy, sources, services, globalLines = [], keys = [] } = project
  const socket = `stats socket ${haproxy.socketPath} mode 600 level admin expose-fd listeners`
  const target = `{ plugin: haproxy, config: ${haproxy.configPath}, sockets: ['${haproxy.socketPath}'], master: ${haproxy.masterPath}, adopt: true }`
  const text = [
    `global: |\n${lines([socket, ...globalLines])}`,
    `defaults: |\n${lines(defaults)}`,
    ...keys.map((each) => `${each}\n`),
    `discovery:\n${entries(sources)}`,
    `services:\n${entries(services)}`,
    `targets:\n${entries({ lb: target })}`,
  ]
  await writeFile(join(folder, 'haproxyctl.yaml'), text.join(''))
}

function lines(all: readonly string[]): string {
  return all.map((each) => `  ${each}\n`).join('')
}

function entries(values: Readonly<Record<string, string>>): string {
  return lines(Object.entries(values).map(([name, value]) => `${name}: ${value}`))
}
