import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

const project = `
defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
discovery:
  nodes: { plugin: file, path: nodes.yaml }
services:
  web: { discovery: nodes, frontend: { bind: "127.0.0.1:8080" }, health: { warning: drain } }
targets:
  lb: { plugin: haproxy, config: out/haproxy.cfg }
`

function nodes(...healths: readonly string[]): string {
  const lines = healths.map((health, at) => `- { address: 10.0.0.${at + 1}, port: 80${health} }`)
  return `${lines.join('\n')}\n`
}

test('what a registry calls unhealthy stays as a server, and guards see who serves', async () => {
  await using folder = await scratch()
  const cli = (...args: string[]): Promise<CliResult> => haproxyctl(args, { cwd: folder.path })
  await folder.write('haproxyctl.yaml', project)
  await folder.write('nodes.yaml', nodes('', '', '', ''))
  await folder.write('out/.keep', '')
  expect(await cli('apply', '--yes')).toMatchObject({ code: 0 })

  const unhealthy = [', health: critical', ', health: maintenance', ', health: warning']
  await folder.write('nodes.yaml', nodes('', ...unhealthy))
  const applied = await cli('apply', '--yes')
  const shown = await cli('discover')
  const rendered = await cli('render')

  expect(applied, applied.stderr).toMatchObject({ code: 0 })
  expect(shown.stdout).toMatch(/critical.*\n.*maintenance.*\n.*warning.*\n/)
  expect(rendered.stdout.match(/server 10.*/g)).toEqual([
    'server 10.0.0.1:80 10.0.0.1:80',
    'server 10.0.0.2:80 10.0.0.2:80 disabled',
    'server 10.0.0.3:80 10.0.0.3:80 disabled',
    'server 10.0.0.4:80 10.0.0.4:80 weight 0',
  ])

  await folder.write('nodes.yaml', nodes(', health: critical', ...unhealthy))
  const refused = await cli('apply', '--yes')
  expect(refused).toMatchObject({ code: 80 })
  expect(refused.stderr).toContain('would be left with no server')

  await folder.write('nodes.yaml', nodes('', '', '', ''))
  expect(await cli('apply', '--yes')).toMatchObject({ code: 0 })
})
