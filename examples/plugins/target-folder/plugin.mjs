import { join, resolve } from 'node:path'
import { Failure, readCompanions, readGeneration, refuseStale } from 'haproxyctl/plugin'

const configName = 'haproxy.cfg'

/** @type {import('haproxyctl/plugin').TargetDefinition<{ path: string }>} */
const folder = {
  kind: 'target',
  name: 'folder',
  summary: 'A folder that keeps the configuration and what goes with it.',
  schema: {
    type: 'object',
    properties: { path: { type: 'string', description: 'The folder, from the project folder.' } },
    required: ['path'],
    additionalProperties: false,
  },
  place: 'folder',
  // After the targets that HAProxy runs from, so that it never holds what HAProxy has refused.
  order: 1,
  hasProcess: false,
  plan: (input, { planRecord }) => planRecord(input),
  isEdited: ({ name, text = '' }, plan) =>
    readGeneration(text) === plan?.generation &&
    plan.files.some((file) => file.name === name && file.action === 'replace'),
  open({ path }, context) {
    const place = { root: resolve(context.root, path), context }
    return {
      read: (signal, options) => read(place, signal, options),
      async apply(plan, signal) {
        signal.throwIfAborted()
        const lock = await context.files.lock(join(place.root, configName), signal)
        try {
          return await apply(place, plan, signal)
        } finally {
          await lock[Symbol.asyncDispose]()
        }
      },
    }
  },
}

async function read(place, signal, { companions = [] } = {}) {
  signal.throwIfAborted()
  const config = await readText(place, configName)
  const own = [configName, ...readCompanions(config ?? '')]
  const isOurs = config !== undefined && readGeneration(config) !== undefined
  const files = []
  for (const name of new Set([...own, ...companions])) {
    const text = name === configName ? config : await readText(place, name)
    const path = join(place.root, name)
    const isOwned = isOurs && own.includes(name)
    files.push({ name, path, isOwned, ...(text !== undefined && { text }) })
  }
  return { files }
}

async function readText({ root, context }, name) {
  const bytes = await context.files.read(join(root, name))
  return bytes && new TextDecoder().decode(bytes)
}

async function apply(place, plan, signal) {
  const companions = plan.files.map((file) => file.name)
  const current = await read(place, signal, { companions })
  const held = new Map(current.files.map((file) => [file.name, file]))
  // Twice equals once: what is there already is not done again.
  const due = plan.files.filter(
    ({ name, action, after }) => action !== 'keep' && held.get(name)?.text !== after,
  )
  if (due.length > 0) refuseStale(plan, current)
  for (const { name } of due) refuseForeign(held.get(name), place.context)
  const steps = []
  for (const file of due) steps.push(await write(place, file))
  const { target, generation } = plan
  const outcome = due.length > 0 ? 'applied' : 'unchanged'
  return { target, generation, outcome, steps, diagnostics: [] }
}

function refuseForeign({ path, text, isOwned }, { mayAdopt }) {
  if (text === undefined || isOwned || mayAdopt) return
  const help = 'To take it over, apply with --adopt.'
  throw new Failure('refused', `${path} was not written by haproxyctl`, { help })
}

async function write({ root, context }, { name, after }) {
  const begin = context.clock.now()
  const path = join(root, name)
  if (after === undefined) await context.files.remove(path)
  else await context.files.replace(path, after, { makeFolders: true })
  const what = `${after === undefined ? 'remove' : 'write'} ${path}`
  return { what, result: 'done', tookMs: context.clock.now() - begin }
}

export const plugins = { apiVersion: 1, target: [folder] }
