import { join } from 'node:path'
import type { ProcessState } from 'haproxyctl/plugin'
import type { ProcessOutcome, ApplyContext } from './apply-context.ts'
import { removeAhead } from './ahead.ts'
import { archive, archiveContent, backUp, pruneArchive, type ArchiveTrust } from './archive.ts'
import { remember, summaryOf } from './history.ts'
import { writeJournal, type Journal } from './journal.ts'
import { hasSteps } from './preflight.ts'
import { configName, pathOf } from './places.ts'

/** Before the swap: what the next apply needs to know should this one be cut off. */
export async function prepareRecord(run: ApplyContext): Promise<Journal> {
  const { plan, settings, context } = run
  const intent = { generation: plan.generation, atMs: context.clock.now() }
  const journal = { ...(await keepTexts(run)), intent }
  await writeJournal(context.files, settings, journal)
  return journal
}

/** Keeps what is replaced and what comes in its place; gives the journal that knows of it, not written yet. */
export async function keepTexts(run: ApplyContext, trust?: ArchiveTrust): Promise<Journal> {
  const { plan, settings, context, reading } = run
  const { files, clock } = context
  let journal = reading.journal
  const config = plan.files.find(({ name }) => name === configName)
  const before = reading.current.files.find(({ name }) => name === configName)?.text
  for (const text of [before, config?.after]) {
    if (text !== undefined) journal = await archive(files, settings, journal, text, trust)
  }
  await keepCompanions(run)
  const isReplaced = config?.action === 'replace' || config?.action === 'delete'
  const { configBytes } = reading
  if (configBytes !== undefined && isReplaced) {
    await backUp(files, settings, configBytes, clock.now())
  }
  await keepAdopted(run)
  const written = plan.files.filter(
    ({ name, action }) => name !== configName && action !== 'delete',
  )
  const extras = new Set([...journal.extras, ...written.map(({ name }) => name)])
  return { ...journal, extras: [...extras].sort() }
}

/** With them a generation is complete, and can be put back. */
async function keepCompanions({ plan, settings, context, reading }: ApplyContext): Promise<void> {
  const before = reading.current.files.filter(({ isOwned }) => isOwned)
  const texts = [
    ...before.map(({ name, text }) => ({ name, text })),
    ...plan.files.map(({ name, after }) => ({ name, text: after })),
  ]
  for (const { name, text } of texts)
    if (name !== configName && text !== undefined)
      await archiveContent(context.files, settings, text)
}

/** What somebody else wrote is kept for good: it is replaced only once. */
async function keepAdopted({ plan, settings, context, reading }: ApplyContext): Promise<void> {
  for (const { name, path, text, isOwned } of reading.current.files) {
    const isReplaced = plan.files.some((each) => each.name === name && each.action === 'replace')
    if (name === configName || isOwned || text === undefined || !isReplaced) continue
    const kept = join(settings.stateFolder, 'adopted', name)
    await context.files.replace(kept, text, { mode: 0o600, makeFolders: true })
    context.log.info(`kept what ${path} was as ${kept}`)
  }
}

/** After all: what is true now. */
export async function recordEnd(run: ApplyContext, outcome: ProcessOutcome): Promise<void> {
  const { plan, settings, context } = run
  const { intent: _intent, owed: _owed, ...kept } = outcome.journal
  const now = context.clock.now()
  const isApplied = outcome.kind === 'applied'
  if (isApplied) await removeDropped(run)
  const dropped = plan.files.filter(({ action }) => isApplied && action === 'delete')
  const first = processAfter(run, outcome)
  const { generation } = plan
  // Commands that were done stay done, also when the reload after them failed.
  const isLive = isApplied || hasSteps(plan)
  const journal: Journal = {
    ...kept,
    extras: kept.extras.filter((name) => !dropped.some((each) => each.name === name)),
    ...(outcome.kind === 'applied' && outcome.isSeen && { running: { generation, atMs: now } }),
    ...(isLive && first && { live: liveRecord(first, generation) }),
    history: remember(kept.history ?? [], {
      generation,
      atMs: now,
      outcome: outcome.kind === 'owed' ? 'reload-owed' : outcome.kind,
      summary: summaryOf(plan),
    }),
    ...(!isApplied && {
      owed: { generation, reason: outcome.reason, sinceMs: owedSince(run, now) },
    }),
  }
  const inUse = [generation, first?.generation, run.reading.current.process?.generation]
  const names = inUse.filter((each) => each !== undefined)
  await writeJournal(
    context.files,
    settings,
    await pruneArchive(context.files, settings, journal, names),
  )
  if (run.reading.ahead !== undefined) await removeAhead(context.files, settings)
}

function processAfter(run: ApplyContext, outcome: ProcessOutcome): ProcessState | undefined {
  const { presence } = run.reading
  const members = 'members' in outcome ? outcome.members : undefined
  if (members !== undefined) return members[0].state
  return presence.kind === 'answers' ? presence.members[0].state : undefined
}

/** An apply that was cut off just before its end is written down as ended. */
export async function recordSettled(run: ApplyContext): Promise<void> {
  const { plan, reading, context, settings } = run
  const { intent, owed, ...rest } = reading.journal
  if (intent === undefined && owed === undefined && reading.ahead === undefined) return
  const { generation } = plan
  const { presence } = reading
  const seen = presence.kind === 'answers' && {
    running: { generation, atMs: context.clock.now() },
    live: liveRecord(presence.members[0].state, generation),
  }
  const entry = { generation, atMs: context.clock.now(), outcome: 'applied', summary: '' } as const
  const history = remember(rest.history ?? [], entry)
  await writeJournal(context.files, settings, { ...rest, ...seen, history })
  if (reading.ahead !== undefined) await removeAhead(context.files, settings)
}

function liveRecord(state: ProcessState, generation: string): NonNullable<Journal['live']> {
  const { pid, startedAtSec = 0, generation: started = null } = state
  return { pid, startedAtSec, started, generation }
}

function owedSince({ plan, reading: { journal } }: ApplyContext, now: number): number {
  return journal.owed?.generation === plan.generation ? journal.owed.sinceMs : now
}

/** Files that nothing refers to any more, now that the process runs without them. */
async function removeDropped({ plan, settings, context, steps }: ApplyContext): Promise<void> {
  for (const { name, action } of plan.files) {
    if (action !== 'delete' || name === configName) continue
    const path = pathOf(name, settings)
    await steps.run(`remove ${path}`, () => context.files.remove(path))
  }
}
