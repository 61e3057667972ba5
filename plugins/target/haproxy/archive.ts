import { join } from 'node:path'
import {
  companionContents,
  generationOf,
  isUnedited,
  readGeneration,
  type Files,
  type ReplaceOptions,
} from 'haproxyctl/plugin'
import type { Journal } from './journal.ts'
import type { Settings } from './settings.ts'
import { decodeText } from './text.ts'

// A process may run a file that was written many applies ago, when all changes since were live.
const keptGenerations = 20

// Each is written once, under what names its content: after a power cut it is there whole or not at all.
const kept: ReplaceOptions = { mode: 0o600, makeFolders: true, mayBeOlder: true }

/** Whether a text that the journal names is taken to be there: it costs as much to prove it as to write it. */
export type ArchiveTrust = 'proves' | 'trusts'

/** The text of a generation, proven by its own stamp. */
export async function readArchived(
  files: Files,
  settings: Settings,
  generation: string,
): Promise<string | undefined> {
  const bytes = await files.read(generationPath(settings, generation))
  if (bytes === undefined) return undefined
  const text = decodeText(bytes)
  return readGeneration(text) === generation && isUnedited(text) ? text : undefined
}

/** Keeps the text under its generation; a text that was edited by hand belongs to none. */
export async function archive(
  files: Files,
  settings: Settings,
  journal: Journal,
  text: string,
  trust: ArchiveTrust = 'proves',
): Promise<Journal> {
  const generation = readGeneration(text)
  if (generation === undefined) return journal
  const isKept = trust === 'trusts' && journal.generations.includes(generation)
  if (!isKept) {
    if (!isUnedited(text)) return journal
    const isThere = (await readArchived(files, settings, generation)) !== undefined
    if (!isThere) await files.replace(generationPath(settings, generation), text, kept)
  }
  const others = journal.generations.filter((each) => each !== generation)
  return { ...journal, generations: [...others, generation] }
}

/** Keeps a file that goes beside a configuration, under what names its content. */
export async function archiveContent(
  files: Files,
  settings: Settings,
  text: string,
): Promise<void> {
  const content = generationOf(text)
  if ((await readContent(files, settings, content)) !== undefined) return
  await files.replace(contentPath(settings, content), text, kept)
}

/** Proven by what names it. */
export async function readContent(
  files: Files,
  settings: Settings,
  content: string,
): Promise<string | undefined> {
  const bytes = await files.read(contentPath(settings, content))
  const text = bytes === undefined ? undefined : decodeText(bytes)
  return text !== undefined && generationOf(text) === content ? text : undefined
}

/** Forgets the contents that no generation names any more. */
async function pruneContents(
  files: Files,
  settings: Settings,
  generations: readonly string[],
): Promise<void> {
  const folder = contentFolder(settings)
  const names = ((await files.list(folder)) ?? []).filter((name) => /^[0-9a-f]{16}$/.test(name))
  if (names.length === 0) return
  const used = new Set<string>()
  for (const generation of generations) {
    const text = await readArchived(files, settings, generation)
    for (const content of companionContents(text ?? '').values()) used.add(content)
  }
  for (const name of names) if (!used.has(name)) await files.remove(join(folder, name))
}

/** Forgets the oldest generations, but none that something still runs. */
export async function pruneArchive(
  files: Files,
  settings: Settings,
  journal: Journal,
  inUse: readonly string[],
): Promise<Journal> {
  const surplus = journal.generations.length - keptGenerations
  const dropped = journal.generations.slice(0, Math.max(0, surplus))
  const gone = dropped.filter((each) => !inUse.includes(each))
  if (gone.length === 0) return journal
  for (const generation of gone) await files.remove(generationPath(settings, generation))
  const generations = journal.generations.filter((each) => !gone.includes(each))
  await pruneContents(files, settings, generations)
  return { ...journal, generations }
}

/** Copies what is about to be replaced, and keeps as many copies as the user asked for. */
export async function backUp(
  files: Files,
  settings: Settings,
  bytes: Uint8Array,
  nowMs: number,
): Promise<void> {
  if (settings.backups === 0) return
  const folder = join(settings.stateFolder, 'backups')
  const time = new Date(nowMs).toISOString().replace(/[-:]/g, '').replace('.', '')
  // By time, so that names sort by age; by content, so that the same text is not kept twice in a row.
  const content = generationOf(decodeText(bytes))
  const names = ((await files.list(folder)) ?? []).filter((name) => backupName.test(name))
  if (!names.at(-1)?.includes(content)) {
    const name = `${time}-${content}.cfg`
    await files.replace(join(folder, name), bytes, kept)
    names.push(name)
  }
  for (const name of names.slice(0, -settings.backups)) await files.remove(join(folder, name))
}

const backupName = /^\d{8}T\d+Z-[0-9a-f]{16}\.cfg$/

function generationPath(settings: Settings, generation: string): string {
  return join(settings.stateFolder, 'generations', `${generation}.cfg`)
}

function contentFolder({ stateFolder }: Settings): string {
  return join(stateFolder, 'generations', 'files')
}

function contentPath(settings: Settings, content: string): string {
  return join(contentFolder(settings), content)
}
