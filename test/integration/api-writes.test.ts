import { readFileSync, renameSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApi } from '../support/api.ts'
import { until } from '../support/until.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const project = (folder: string): string =>
  `# Ours.\n${tinyProject(folder)}`.replace('services:\n', 'services: # who serves\n')

test('many clients and a person with an editor lose nothing', async () => {
  await using api = await startApi({ project })
  const file = join(api.folder.path, 'haproxyctl.yaml')
  const clients = Array.from({ length: 20 }, (_, index) => index)
  const before = Number(await api.git('rev-list', '--count', 'HEAD'))
  let isDone = false
  let saved = 0

  /** Saves as editors do: beside it and over it, and not over what came meanwhile, so without a pause in between. */
  async function edit(): Promise<void> {
    while (!isDone) {
      const text = await readFile(file, 'utf8')
      await writeFile(`${file}.editor`, `${text}# note ${saved}\n`)
      if (readFileSync(file, 'utf8') === text) {
        renameSync(`${file}.editor`, file)
        saved++
      }
      const head = await api.git('rev-parse', 'HEAD')
      await until('a commit', async () => {
        if (!isDone && (await api.git('rev-parse', 'HEAD')) === head) throw new Error('not yet')
        return true
      })
    }
  }
  const editor = edit()
  const replies = await Promise.all(
    clients.map((client) =>
      api.call('PUT', `/v1/pools/web/targets/t${client}`, {
        as: 'write',
        body: { address: `10.0.0.${client + 1}:80` },
      }),
    ),
  )
  isDone = true
  await editor

  expect(replies.map(({ status }) => status)).toEqual(clients.map(() => 201))
  const { body } = await api.call('GET', '/v1/pools/web/targets')
  expect(body.Targets.slice(2).toSorted()).toEqual(clients.map((each) => `t${each}`).toSorted())
  const text = await readFile(file, 'utf8')
  for (let note = 0; note < saved; note++) expect(text).toContain(`# note ${note}\n`)
  expect(text).toContain('services: # who serves\n')
  // A line of commits, each with one target and without what the person has not committed.
  expect(Number(await api.git('rev-list', '--count', 'HEAD'))).toBe(before + clients.length)
  expect(await api.git('rev-list', '--merges', 'HEAD')).toBe('')
  expect(await api.git('show', 'HEAD:haproxyctl.yaml')).not.toContain('# note')
  expect((await api.git('show', 'HEAD:haproxyctl.yaml')).match(/id: t\d+/g)).toHaveLength(20)
  expect(await api.git('diff', '--stat')).toContain(`${saved} insertions(+)`)
}, 240_000)

test('a transaction is previewed, and made whole or not at all', async () => {
  await using api = await startApi({ project })
  const head = await api.git('rev-parse', 'HEAD')
  const changes = [
    { method: 'PUT', path: '/v1/pools/eta', body: { targets: { a: '10.0.0.1:80' } } },
    { method: 'PUT', path: '/v1/pools/eta/policy', body: { policy: 'leastconn' } },
  ]

  const begun = await api.call('POST', '/v1/transactions', { as: 'write', body: { changes } })
  const untouched = await api.git('rev-parse', 'HEAD')
  const refused = await api.call('POST', '/v1/transactions', {
    body: { changes: [...changes, { method: 'DELETE', path: '/v1/pools/none' }] },
  })
  const path = `/v1/transactions/${begun.body.id}`
  const done = await api.call('POST', `${path}/commit`, { as: 'write' })
  const again = await api.call('POST', `${path}/commit`)

  expect(begun.status, begun.text).toBe(201)
  expect(begun.body.patch).toContain('+    balance: leastconn')
  expect(begun.body.plan).toMatchObject({ format: 2, plans: [{ target: 'lb' }] })
  expect(untouched).toBe(head)
  expect([refused.status, refused.body.detail]).toEqual([404, expect.stringContaining('change 3')])
  expect(done.status, done.text).toBe(200)
  expect(await api.git('rev-list', '--count', `${head.trim()}..HEAD`)).toBe('1\n')
  expect(again.status).toBe(404)

  const stale = await api.call('POST', '/v1/transactions', { body: { changes } })
  await api.call('PUT', '/v1/pools/eta/targets/b', { body: { address: '10.0.0.2:80' } })
  const late = await api.call('POST', `/v1/transactions/${stale.body.id}/commit`)
  expect([late.status, late.body.code]).toEqual([412, 'changed'])
})
