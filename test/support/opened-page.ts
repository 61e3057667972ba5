import type { Page } from 'playwright-core'
import type { PageWorld } from './worlds/page-world.ts'

/** The page in a browser of its own, signed in. */
export interface OpenedPage {
  readonly page: Page
  /** What the browser complains of: a policy that is broken, a script that fails. */
  readonly problems: readonly string[]
  readonly scripts: readonly { body(): Promise<Buffer> }[]
  readonly policy: () => Promise<string>
}

export async function openPage(
  world: Pick<PageWorld, 'browser' | 'url'>,
  token: string,
  options: { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' } = {},
): Promise<OpenedPage> {
  const page = await world.browser.newPage(options)
  page.setDefaultTimeout(120_000)
  const problems: string[] = []
  const scripts: { body(): Promise<Buffer> }[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  })
  const response = await page.goto(world.url)
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('#services tbody tr').first().waitFor()
  return {
    page,
    problems,
    scripts,
    policy: async () => (await response?.headerValue('content-security-policy')) ?? '',
  }
}

export async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

export interface Confirmed {
  readonly plan: string
  readonly told: string
}

/** Opens the plan of a button, and confirms it. */
export async function confirm(
  page: Page,
  button: string | RegExp,
  word: string,
): Promise<Confirmed> {
  await page.getByRole('button', { name: button }).first().click()
  return carryOut(page, word)
}

export async function carryOut(page: Page, word: string): Promise<Confirmed> {
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', { name: word, exact: true })
  await button.waitFor()
  const plan = await dialog.innerText()
  await button.click()
  const close = dialog.getByRole('button', { name: 'Close' })
  await close.waitFor()
  const told = await dialog.innerText()
  await close.click()
  return { plan, told }
}
