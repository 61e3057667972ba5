import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { carryOut, openPage, view } from '../support/opened-page.ts'
import { chromiumPath, startPageWorld, type PageWorld } from '../support/worlds/page-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'

const many = 5_000
/** In a text, in an attribute, and in the address of a request. */
const attack = `"><img src=x onerror=owned=1>'`

let world: PageWorld

describe.skipIf(chromiumPath === undefined)('the page under attack', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    world = await startPageWorld(projectOf)
  }, 240_000)
  afterAll(() => world[Symbol.asyncDispose]())

  test('what registries, files and people write is text on it, and nothing else', async () => {
    const { page, problems } = await openPage(world, world.tokens.apply)
    const seen = await textsOf(page)
    await page.goto(`${world.url}#servers/${encodeURIComponent(attack)}`)
    await page.getByText(`There is no service ${attack}`).waitFor()
    const made = await madeOf(page)
    await view(page, 'Route')
    await page.getByLabel('Host and path').fill(`http://x/${attack}`)
    await page.keyboard.press('Enter')
    await page.locator('#way > *').first().waitFor()

    expect(seen).toContain(attack)
    expect([...made, ...(await madeOf(page))]).toEqual([])
    expect(problems.filter((each) => !/ 400 /.test(each))).toEqual([])
    await page.close()
  })

  test('what is wrong with a project is told as text too', async () => {
    const { page, problems } = await openPage(world, world.tokens.apply)
    const file = join(world.folder.path, 'haproxyctl.yaml')
    const before = await readFile(file, 'utf8')
    const line = `'<img/src=x/onerror=owned=1> on'`
    await world.folder.write('haproxyctl.yaml', before.replace('- mode http', `- ${line}`))
    await view(page, 'Plan')
    await page.locator('#changes').getByText('onerror').first().waitFor()
    const seen = await textsOf(page)
    const made = await madeOf(page)
    await world.folder.write('haproxyctl.yaml', before)
    await page.locator('#changes .notice.bad').waitFor({ state: 'detached' })

    expect(seen).toContain('<img/src=x/onerror=owned=1>')
    expect(made).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })

  test('of five thousand servers one is found', async () => {
    const { page } = await openPage(world, world.tokens.read)
    await view(page, 'Servers')
    await page.getByLabel('Search').fill('n-4999')
    await page.getByText(/^1 of \d+ servers/).waitFor()

    expect(await page.locator('#rows > *').textContent()).toContain('n-4999')
    await page.close()
  })

  test('a server that goes away is told of, and followed again when it is back', async () => {
    const { page } = await openPage(world, world.tokens.read)
    await page.getByRole('link', { name: 'web', exact: true }).click()
    await page.getByRole('img', { name: /^Sessions of web:/ }).waitFor()
    await world.stopServe()
    const notice = page.getByText('Not live: the server does not answer.')
    await notice.waitFor()
    const kept = await page.locator('#rows > *').count()
    await world.startServe()
    await notice.waitFor({ state: 'hidden' })
    await page.getByText(/^3 of \d+ servers/).waitFor()
    await page.getByRole('img', { name: /^Sessions of web:/ }).waitFor()

    expect(kept).toBe(3)
    await page.close()
  })

  test('whose token is taken away while the page is open sees nothing more, and is told', async () => {
    const token = await world.run('token', 'leaver', '--role', 'read')
    const { page } = await openPage(world, token)
    await view(page, 'Servers')
    await page.locator('#rows > *').first().waitFor()
    await world.run('token', 'leaver', '--remove')
    await page.getByText('this token is not known').waitFor()

    expect(await page.getByLabel('Token').isVisible()).toBe(true)
    expect(await page.locator('#rows > *').count()).toBe(0)
    expect(await page.locator('#service').innerHTML()).toBe('')
    await page.close()
  })

  test('of two who act at once one is told that it has moved, and nothing is lost', async () => {
    const [first, second] = [
      await openPage(world, world.tokens.apply),
      await openPage(world, world.tokens.apply),
    ]
    for (const { page } of [first, second]) {
      await view(page, 'Servers')
      await page.locator('#of-service').selectOption('web')
    }
    await first.page.getByRole('button', { name: 'Drain server web/app-1' }).click()
    await second.page.getByRole('button', { name: 'Drain server web/app-2' }).click()
    for (const { page } of [first, second])
      await page.getByRole('button', { name: 'Commit only' }).waitFor()
    const mine = await carryOut(first.page, 'Commit only')
    const theirs = await carryOut(second.page, 'Commit only')
    await view(first.page, 'Plan')
    await view(second.page, 'Plan')
    for (const { page } of [first, second]) {
      await page.getByRole('button', { name: 'Apply …' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Apply', exact: true }).waitFor()
    }
    const applied = await carryOut(first.page, 'Apply')
    const late = await carryOut(second.page, 'Apply')

    expect(mine.told).toMatch(/Done\s+committed as/)
    expect(theirs.told).toMatch(/Not done\s+the project is another one than that of the preview/)
    expect(applied.told).toMatch(/Done\s+lb: applied/)
    expect(late.told).toMatch(/Not done\s+the plan is another one by now/)
    expect(world.git('log', '--format=%s', '-1')).toBe('Change target app-1 of pool web\n')
    await until(
      'both pages',
      () => second.page.locator('#standing').innerText(),
      (text) => !text.includes('pending'),
    )
    await first.page.close()
    await second.page.close()
  })
})

/** All that the views say. */
async function textsOf(page: Page): Promise<string> {
  const texts: string[] = []
  for (const name of ['Overview', 'Servers', 'Plan', 'History', 'Findings']) {
    await view(page, name)
    texts.push(await page.locator('main').innerText())
  }
  return texts.join('\n')
}

/** What the page itself never makes. */
function madeOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`[
    ...[...document.querySelectorAll('img, iframe, script:not([src^="/page/"]), style, object')],
    ...[...document.querySelectorAll('*')].filter((each) =>
      each.getAttributeNames().some((name) => name.startsWith('on'))),
  ].map((each) => each.outerHTML).concat('owned' in window ? ['owned'] : [])`)
}

function projectOf({ folder, port, apps }: Parameters<Parameters<typeof startPageWorld>[0]>[0]) {
  const instances = apps.map((app, at) => {
    return `\n        - { id: app-${at + 1}, address: 127.0.0.1, port: ${app}, weight: 10 }`
  })
  const crowd = Array.from({ length: many }, (_, at) => {
    return { id: `n-${String(at).padStart(4, '0')}`, address: '127.0.0.1', port: 20_000 + at }
  })
  const hostile = [
    {
      id: attack,
      node: attack,
      address: '127.0.0.1',
      port: 19_000,
      metadata: { [attack]: attack },
    },
    { id: 'plain', node: attack, address: attack, port: 19_001, tags: [attack] },
  ]
  return {
    'nodes.json': JSON.stringify({ crowd, hostile }),
    'haproxyctl.yaml': tinyProject(folder, {
      bind: `127.0.0.1:${port}`,
      discovery: '{ nodes: { plugin: file, path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
      service: `\n      source: static\n      instances:${instances.join('')}`,
      server: 'check inter 1s',
      settings: [],
    }).replace(
      'targets:',
      '  crowd:\n    discovery: nodes\n  hostile:\n    discovery: nodes\ntargets:',
    ),
  }
}
