import type { InitAnswers } from '../../project/init.ts'
import { asked } from './confirm.ts'
import { initAnswers, type InitFlags } from './init-answers.ts'

/** Asks on the terminal for what the flags leave open. */
export async function askInit(flags: InitFlags): Promise<InitAnswers> {
  const { confirm, input, select } = await import('@inquirer/prompts')
  // The questions belong to the story: standard output is the answer.
  const context = { output: process.stderr }
  const discovery =
    flags.discovery ??
    (await asked(
      select(
        {
          message: 'Where are the instances of your services found?',
          choices: [
            {
              value: 'zookeeper' as const,
              name: 'ZooKeeper',
              description: "in Lighthouse's format",
            },
            { value: 'file' as const, name: 'a file', description: 'YAML, JSON or CSV' },
            { value: 'static' as const, name: 'in the project itself' },
          ],
        },
        context,
      ),
    ))
  async function text(given: string | undefined, message: string, usual: string): Promise<string> {
    return given ?? (await asked(input({ message, default: usual }, context)))
  }
  const isZooKeeper = discovery === 'zookeeper'
  const zookeeper = isZooKeeper
    ? await text(flags.zookeeper, 'The servers of ZooKeeper', '127.0.0.1:2181')
    : flags.zookeeper
  const usualPath = isZooKeeper ? '/services' : 'nodes.yaml'
  const path =
    discovery === 'static'
      ? undefined
      : await text(flags.path, isZooKeeper ? 'The base path' : 'The file', usualPath)
  const service = flags.service ?? [
    await text(undefined, 'The first service, with the address it is reached at', 'web=:8080'),
  ]
  const config = await text(flags.config, 'The file that HAProxy reads', '/etc/haproxy/haproxy.cfg')
  const socket = await text(flags.socket, "HAProxy's admin socket", '/run/haproxy/admin.sock')
  const master = await text(flags.master, "The master's socket", '/run/haproxy-master.sock')
  const git =
    flags.git ||
    (await asked(confirm({ message: 'Commit what is rendered to git?', default: false }, context)))
  return initAnswers({ discovery, zookeeper, path, service, config, socket, master, git })
}
