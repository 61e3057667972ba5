import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readGeneration } from '../../src/kit/targets/generation.ts'
import { until } from '../../test/support/until.ts'
import { services, type SoakWorld } from './world.ts'

/** Every instance is registered again, so that no guard has a reason, and all is given its time. */
export async function settle({ registry, wanted, instances, watcher }: SoakWorld): Promise<void> {
  for (const [service, ports] of instances)
    for (const [id, port] of ports) wanted.get(service)?.set(id, { port, weight: 100 })
  await registry.write(wanted)
  let last = ''
  try {
    await until('that all is as it should be', async () => {
      const { code, stdout, stderr } = await watcher.run('status', '--exit-code')
      last = stdout + stderr
      return code === 0
    })
  } catch {
    // What is not as it should be is found, and told, below.
    const { stdout, stderr } = await watcher.run('diff', '--summary')
    console.error([last, stdout, stderr, await watcher.log()].join('\n'))
  }
}

/** What is wanted, what the disk has, what git has and what HAProxy runs, each asked for itself. */
export async function findDisagreements(world: SoakWorld): Promise<readonly string[]> {
  const found: string[] = []
  function expect(what: string, is: unknown, wanted: unknown): void {
    const [shown, other] = [is, wanted].map((each) => JSON.stringify(each))
    if (shown !== other) found.push(`${what}: ${shown} in place of ${other}`)
  }
  const { watcher, place, repository, state, git, balancer, instances } = world
  const status = await watcher.run('status', '--exit-code')
  expect('the exit code of status', status.code, 0)
  expect('the exit code of watch at SIGTERM', await watcher.stop(), 143)
  const disk = await readFile(join(place, 'haproxy.cfg'), 'utf8')
  expect('git and the disk', await git('show', 'HEAD:haproxy.cfg'), disk.trim())
  expect('what git does not know', await git('status', '--short'), '')
  expect('a stamp in the file', typeof readGeneration(disk), 'string')
  const running = await balancer.socket('show servers state')
  for (const service of services) {
    const wanted = [...(instances.get(service) ?? [])].map(
      ([id, port]) => `${id} 127.0.0.1:${port} ready 100`,
    )
    expect(`the servers of ${service}`, serversOf(running, service), wanted.sort())
  }
  const left = [...(await readdir(place)), ...(await readdir(state, { recursive: true }))]
  expect(
    'leftovers',
    left.filter((name) => /\.tmp$|filler/.test(name)),
    [],
  )
  const locks = (await readdir(join(repository, '.git'))).filter((name) => name.endsWith('.lock'))
  expect('locks of git', locks, [])
  return found
}

function serversOf(text: string, service: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .filter((words) => words[1] === service)
    .map((words) => {
      const [, , , id, address, , admin, weight] = words
      return `${id} ${address}:${words[18]} ${admin === '0' ? 'ready' : `state ${admin}`} ${weight}`
    })
    .sort()
}
