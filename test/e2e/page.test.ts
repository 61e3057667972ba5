import { connect } from 'node:net'
import { join } from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { ask } from '../support/haproxy/haproxy.ts'
import { carryOut, confirm, openPage, view, type OpenedPage } from '../support/opened-page.ts'
import { chromiumPath, startPageWorld, type PageWorld } from '../support/worlds/page-world.ts'
import { heldPath } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'

const many = 2_000
/** Where pictures for docs/page.md go; `npm run docs:pictures` says so. */
const pictures = process.env['PICTURES']
const wanted = ['desk-overview', 'desk-service', 'desk-way', 'phone-servers', 'dark-click']
const views = ['Overview', 'Servers', 'Plan', 'History', 'Findings', 'Route'] as const

let world: PageWorld

describe.skipIf(chromiumPath === undefined)('the page in Chromium', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    world = await startPageWorld(projectOf)
    if (pictures !== undefined) void sendRequests(world.port)
  }, 240_000)
  afterAll(() => world[Symbol.asyncDispose]())

  test('a server that is drained by a click is drained in HAProxy, and in git', async () => {
    const { page, problems } = await openAs('apply')
    await view(page, 'Servers')
    await page.locator('#of-service').selectOption('web')
    await page.getByRole('button', { name: 'Drain server web/app-1' }).click()
    const dialog = page.getByRole('dialog')
    const confirm = dialog.getByRole('button', { name: 'Commit and apply' })
    await confirm.waitFor()
    const shown = await dialog.innerText()
    const before = await stateOf('app-1')
    await confirm.click()
    await dialog.getByRole('button', { name: 'Close' }).waitFor()
    const told = await dialog.innerText()
    await dialog.getByRole('button', { name: 'Close' }).click()

    expect(shown).toMatch(/app-1, .*health: draining/)
    expect(shown).toMatch(/server web\/app-1: weight 10 → 0/)
    expect(before).toBe('10')
    expect(told).toMatch(/Done\s+lb: applied/)
    expect(await stateOf('app-1')).toBe('0')
    expect(world.git('log', '--format=%an: %s', '-1')).toBe(
      'operator: Change target app-1 of pool web\n',
    )
    await until(
      'the page',
      () => row(page, 'web/app-1').innerText(),
      (text) => /Draining/.test(text),
    )
    await page.getByRole('button', { name: 'Ready server web/app-1' }).waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  test('ready, weight, apply, heal and roll back show their plan, and do it', async () => {
    const { page, problems } = await openAs('apply')
    await view(page, 'Servers')
    await page.locator('#of-service').selectOption('web')
    const ready = await confirm(page, 'Ready server web/app-1', 'Commit and apply')
    const isReady = await stateOf('app-1')
    await page.getByRole('button', { name: 'Set the weight of server web/app-2' }).click()
    await page.getByRole('dialog').getByLabel('Weight').fill('7')
    await page.getByRole('button', { name: 'Show the plan' }).click()
    const weight = await carryOut(page, 'Commit only')
    const isOnlyCommitted = await stateOf('app-2')
    await view(page, 'Plan')
    const apply = await confirm(page, 'Apply …', 'Apply')
    const isApplied = await stateOf('app-2')
    await ask(join(world.folder.path, 'admin.sock'), 'set server web/app-2 weight 3')
    await view(page, 'Overview')
    const heal = await confirm(page, 'Heal …', 'Heal')
    const isHealed = await stateOf('app-2')
    await view(page, 'History')
    const rollback = await confirm(page, /^Roll back to generation/, 'Roll back')

    expect([isReady, isOnlyCommitted, isApplied, isHealed]).toEqual(['10', '10', '7', '7'])
    expect(await stateOf('app-2')).toBe('10')
    expect(ready.plan).toMatch(/server web\/app-1: weight 0 → 10/)
    for (const each of [weight, apply])
      expect(each.plan).toMatch(/server web\/app-2: weight 10 → 7/)
    expect(heal.plan).toMatch(/server web\/app-2/)
    expect(rollback.plan).toMatch(/server web\/app-2: weight 7 → 10/)
    for (const { told } of [ready, apply, heal, rollback])
      expect(told).toMatch(/Done\s+lb: applied/)
    expect(weight.told).toMatch(/Done\s+committed as [0-9a-f]{8}/)
    expect(problems).toEqual([])
    await page.close()
  })

  test('it tells which frontend and backend take a request', async () => {
    const { page, problems } = await openAs('read')
    await view(page, 'Route')
    await page.getByLabel('Host and path').fill(`shop.example:${world.port}/cart`)
    const socket = join(world.folder.path, 'admin.sock')
    await ask(socket, 'set server web/app-1 state drain')
    await ask(socket, 'set server web/app-2 state maint')
    await page.keyboard.press('Enter')
    const card = page.locator('#way article')
    await card.waitFor()
    const told = await card.innerText()
    for (const server of ['app-1', 'app-2'])
      await ask(socket, `set server web/${server} state ready`)
    const found = await audit(page, 'the way of a request')
    await shoot(page, 'desk-way')
    await page.getByLabel('Host and path').fill('a b')
    await page.keyboard.press('Enter')
    const refused = page.locator('#way .notice')
    await refused.waitFor()

    expect(found).toEqual([])
    expect(told).toMatch(/Goes to the backend web/)
    expect(told).toMatch(/One of 3 servers by roundrobin, of which 1 serves now:/)
    expect(told).toMatch(
      /app-1 [\d.:]+\s+◐\s+Draining\s+app-2 [\d.:]+\s+■\s+Maintenance\s+app-3 [\d.:]+\s+●\s+Up/,
    )
    expect(await refused.innerText()).toMatch(/is not a URL for a request/)
    expect(problems).toEqual([expect.stringContaining('400')])
    await page.close()
  })

  test('without a token nothing is told, and a role sees what it may do', async () => {
    const { page, problems } = await openAs('read')
    await view(page, 'Servers')
    await row(page, 'web/app-2').waitFor()
    const buttons = await page.locator('[data-do]').count()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Token').waitFor()
    const left = await page.locator('#rows').innerText()
    await page.getByLabel('Token').fill('hctl_wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    const refused = page.getByText('this token is not known')
    await refused.waitFor()

    expect(buttons).toBe(0)
    expect(left).toBe('')
    // The browser itself tells of the refusal.
    expect(problems).toEqual([expect.stringContaining('401')])
    await page.close()
  })

  test('the role write has the buttons of the project alone, and the server refuses all others', async () => {
    const { page, problems } = await openAs('write')
    await view(page, 'Servers')
    await page.locator('#of-service').selectOption('web')
    const drained = await confirm(page, 'Drain server web/app-3', 'Commit only')
    const buttons = await page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('[data-do]')].map((each) => each.dataset.do))].sort()",
    )
    await view(page, 'Plan')
    await page.getByText('A token of the role apply can carry it out').waitFor()
    await view(page, 'Servers')
    await page.locator('#of-service').selectOption('web')
    const back = await confirm(page, 'Ready server web/app-3', 'Commit only')
    const before = world.git('rev-parse', 'HEAD')
    const refused = await page.evaluate<string[]>(`Promise.all(${JSON.stringify(forApply)}.map(
      async ([method, path]) => {
        const headers = { authorization: 'Bearer ' + sessionStorage.getItem('haproxyctl-token') }
        const response = await fetch(path, { method, headers })
        return response.status + ' ' + (await response.json()).code
      }))`)

    expect(buttons).toEqual(['state', 'weight'])
    expect(drained.plan).not.toContain('Commit and apply')
    for (const { told } of [drained, back]) expect(told).toMatch(/Done\s+committed as [0-9a-f]{8}/)
    expect(await stateOf('app-3')).toBe('10')
    expect(refused).toEqual(forApply.map(() => '403 wrong-role'))
    expect(world.git('rev-parse', 'HEAD')).toBe(before)
    expect(problems).toEqual(forApply.map(() => expect.stringContaining('403')))
    await page.close()
  })

  test('a service has its own place with plots, which is live, has an address, and is left by going back', async () => {
    const { page, problems } = await openAs('read')
    await page.getByRole('link', { name: 'web', exact: true }).click()
    const sessions = page.getByRole('img', { name: /^Sessions of web:/ })
    await sessions.waitFor()
    using _held = holdRequests(world.port, 4)
    await page.getByRole('img', { name: /^Sessions of web: now 4, at most 4/ }).waitFor()
    if (pictures !== undefined) await page.waitForTimeout(30_000)
    const place = new URL(page.url()).hash
    const { length } = await page.locator('#service figure').all()
    await page.getByText('In numbers').click()
    const numbers = await page.getByRole('region', { name: /plots of web/ }).innerText()
    const found = await audit(page, 'the place of a service')
    await shoot(page, 'desk-service')
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Overview' }).waitFor()
    const all = await page.getByRole('img', { name: /^Sessions: now 4,/ }).count()
    const inTable = await page.locator('#services tr[data-key="web"] td').nth(1).innerText()
    const clients = await page.locator('#plots').innerText()
    await page.goForward()
    await sessions.waitFor()
    const again = await page.locator('#found').innerText()
    await page.goto(`${world.url}#servers/no%2Fsuch%3Cservice`)
    await page.getByText('There is no service no/such<service').waitFor()

    expect(place).toBe('#servers/web')
    expect(length).toBe(4)
    expect(numbers).toMatch(/now\s+4\s/)
    expect([all, inTable]).toEqual([1, '4'])
    expect(clients).toMatch(/\d+ connections of clients/)
    expect(again).toMatch(/^3 of /)
    expect(found).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })

  test('of thousands of servers those that are in sight are laid out; they are searched and sorted', async () => {
    const { page } = await openAs('read')
    await view(page, 'Servers')
    await page.getByText(`${many + 3} of ${many + 3} servers`).waitFor()
    const laidOut = await page.evaluate<number>(
      `[...document.querySelectorAll('#rows > *')].filter((each) => each.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length`,
    )
    await page.getByLabel('Search').fill('n-1999')
    await page.getByText(`1 of ${many + 3} servers`).waitFor()
    const found = await page.locator('#rows > *').textContent()
    await page.getByLabel('Search').fill('n-')
    const column = page.getByRole('columnheader', { name: 'Server' })
    await column.click()
    const first = await page.evaluate<string>("document.querySelector('#rows > *').textContent")

    expect(laidOut).toBeLessThan(150)
    expect(found).toContain('n-1999')
    expect(first).toContain('n-1999')
    expect(await column.getAttribute('aria-sort')).toBe('descending')
    await page.close()
  })

  test.each([
    ['at a desk', 'desk', { width: 1280, height: 900 }, 'light'],
    ['at a desk, dark', 'dark', { width: 1280, height: 900 }, 'dark'],
    ['on a phone', 'phone', { width: 390, height: 844 }, 'light'],
  ] as const)(
    'axe finds nothing %s, and nothing is wider than the screen',
    async (_, short, viewport, colorScheme) => {
      const { page } = await openAs('apply', { viewport, colorScheme })
      const found: string[] = []
      for (const link of await page.locator('#views a').all()) {
        const { x = 0, width = 0 } = (await link.boundingBox()) ?? {}
        if (x < 0 || x + width > viewport.width) found.push(`${await link.innerText()} is cut off`)
      }
      for (const name of views) {
        await view(page, name)
        if (name === 'Servers') await page.locator('#of-service').selectOption('web')
        // A plot needs something to show.
        if (pictures !== undefined && name === 'Overview') await page.waitForTimeout(30_000)
        found.push(...(await audit(page, name)))
        await shoot(page, `${short}-${name.toLowerCase()}`)
      }
      await view(page, 'Servers')
      await page.locator('#of-service').selectOption('web')
      await page.getByRole('button', { name: 'Drain server web/app-3' }).click()
      await page.getByRole('button', { name: 'Commit and apply' }).waitFor()
      found.push(...(await audit(page, 'the plan of a click')))
      await shoot(page, `${short}-click`)

      expect(found).toEqual([])
      await page.close()
    },
  )

  test('keys alone lead to the plan of a click, and back to where one was', async () => {
    const { page } = await openAs('apply')
    await view(page, 'Servers')
    await page.getByLabel('Search').fill('app-2')
    const drain = page.getByRole('button', { name: 'Drain server web/app-2' })
    for (let presses = 0; presses < 20 && !(await isFocused(drain)); presses++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const confirm = page.getByRole('button', { name: 'Commit and apply' })
    await until('the focus', () => isFocused(confirm))
    await page.keyboard.press('Escape')

    expect(await isFocused(drain)).toBe(true)
    await page.close()
  })

  test('less than 60 kB of script, and none but our own', async () => {
    const { page, scripts, policy } = await openAs('read')
    const sizes = await Promise.all(scripts.map(async (each) => (await each.body()).byteLength))

    expect(sizes.length).toBeGreaterThan(3)
    expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThan(60_000)
    expect(await policy()).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(await policy()).not.toContain('unsafe')
    await page.close()
  })
})

/** What only the role apply may do, with or without a button. */
const forApply = [
  ['POST', '/v1/apply'],
  ['POST', '/v1/rollback'],
  ['POST', '/v1/haproxy/control/restart'],
  ['GET', '/page/plan'],
  ['GET', '/page/plan?heal=true'],
  ['GET', '/page/rollback/0123456789abcdef'],
] as const

function projectOf({ folder, port, apps }: Parameters<Parameters<typeof startPageWorld>[0]>[0]) {
  const instances = apps.map((app, at) => {
    return `\n        - { id: app-${at + 1}, address: 127.0.0.1, port: ${app}, weight: 10 }`
  })
  const crowd = Array.from({ length: many }, (_, at) => {
    return { id: `n-${String(at).padStart(4, '0')}`, address: '127.0.0.1', port: 20_000 + at }
  })
  return {
    'nodes.json': JSON.stringify({ crowd }),
    'haproxyctl.yaml': tinyProject(folder, {
      bind: `127.0.0.1:${port}`,
      discovery: '{ nodes: { plugin: file, path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
      service: `\n      source: static\n      instances:${instances.join('')}`,
      server: 'check inter 1s',
      settings: [],
    })
      .replace('targets:', '  crowd:\n    discovery: nodes\ntargets:')
      // Requests that are held are to be held while they are looked at.
      .replace('timeout server 5s', 'timeout server 1m'),
  }
}

function openAs(
  role: 'read' | 'write' | 'apply',
  options: { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' } = {},
): Promise<OpenedPage> {
  return openPage(world, world.tokens[role], options)
}

function row(page: Page, key: string): Locator {
  return page.locator(`[data-key="${key}"]`)
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus'))
}

/** The weight that HAProxy goes by. */
async function stateOf(server: string): Promise<string | undefined> {
  const stat = await ask(join(world.folder.path, 'admin.sock'), 'show stat')
  return stat
    .split('\n')
    .find((line) => line.startsWith(`web,${server},`))
    ?.split(',')[18]
}

async function audit(page: Page, what: string): Promise<readonly string[]> {
  // The policy of the page keeps scripts of others out, those of the tests as well.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe.source })
  const violations = await page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  )
  const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
  return [...violations, ...(isWide ? ['wider than the screen'] : [])].map(
    (each) => `${what}: ${each}`,
  )
}

/** Clients who wait for an answer until they are given up. */
function holdRequests(port: number, count: number): Disposable {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${heldPath} HTTP/1.1\r\nHost: shop.example\r\n\r\n`)
    })
    return socket.on('error', () => undefined)
  })
  return {
    [Symbol.dispose]: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Clients that come in waves, as long as the tests run. */
async function sendRequests(port: number): Promise<void> {
  for (let second = 0; ; second += 0.1) {
    const clients = Array.from({ length: Math.round(12 + 10 * Math.sin(second / 2)) })
    await Promise.allSettled(clients.map(() => fetch(`http://127.0.0.1:${port}/`)))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  if (pictures === undefined || !wanted.includes(name)) return
  await page.evaluate('scrollTo(0, 0)')
  await page.screenshot({ path: join(pictures, `page-${name}.png`) })
}
