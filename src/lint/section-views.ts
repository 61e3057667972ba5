import type { EffectiveLine, SectionView } from '../kit/lint-rule.ts'
import type { ConfigFile, Directive, Section } from '../model/config-file.ts'

/** All sections of one configuration, each with the `defaults` that stand behind it. */
export interface SectionViews {
  of(section: Section): SectionView
  byKeyword(keywords: readonly string[]): readonly SectionView[]
}

const proxies = new Set(['frontend', 'backend', 'listen', 'defaults'])
const none: readonly Directive[] = []

/** Works out who inherits from whom; lines are sorted by keyword only for sections that a rule asks about. */
export function viewSections(files: readonly ConfigFile[]): SectionViews {
  const views = new Map<Section, SectionView>()
  const named = new Map<string, SectionView>()
  let latest: SectionView | undefined
  for (const file of files) {
    for (const section of file.sections) {
      const parent = parentOf(section, named, latest)
      const view = createView(section, file, parent)
      views.set(section, view)
      if (section.keyword !== 'defaults') continue
      latest = view
      if (section.name !== undefined) named.set(section.name, view)
    }
  }
  const lists = new Map<string, readonly SectionView[]>()
  return {
    of: (section) => views.get(section) ?? lone(files, section),
    byKeyword(keywords) {
      const key = keywords.join(' ')
      const known = lists.get(key)
      if (known !== undefined) return known
      const list = [...views.values()].filter((view) => keywords.includes(view.section.keyword))
      lists.set(key, list)
      return list
    },
  }
}

/** `from` names it; without, a proxy takes the last `defaults` before it, and `defaults` start afresh. */
function parentOf(
  section: Section,
  named: ReadonlyMap<string, SectionView>,
  latest: SectionView | undefined,
): SectionView | undefined {
  if (!proxies.has(section.keyword)) return undefined
  const words = section.header?.words ?? []
  const from = words.findIndex((word, index) => index > 0 && word.value === 'from')
  if (from > 0) return named.get(words[from + 1]?.value ?? '')
  return section.keyword === 'defaults' ? undefined : latest
}

function createView(
  section: Section,
  file: ConfigFile,
  parent: SectionView | undefined,
): SectionView {
  let index: Map<string, Directive[]> | undefined
  const view: SectionView = {
    section,
    file,
    get chain() {
      return parent === undefined ? [view] : [view, ...parent.chain]
    },
    get mode() {
      return view.find('mode')?.directive.words[1]?.value ?? 'tcp'
    },
    own(keyword) {
      index ??= indexLines(section)
      return index.get(keyword) ?? none
    },
    find: (...words) => findLine(view, parent, words),
  }
  return view
}

function findLine(
  view: SectionView,
  parent: SectionView | undefined,
  words: readonly string[],
): EffectiveLine | undefined {
  const [keyword = ''] = words
  const set = lastOf(view.own(keyword), words)
  const unset = lastOf(view.own('no'), ['no', ...words])
  if (set === undefined && unset === undefined) return parent?.find(...words)
  if (set === undefined || startOf(set) < startOf(unset)) return undefined
  return { directive: set, view }
}

function startOf(directive: Directive | undefined): number {
  return directive?.words[0]?.start ?? -1
}

function lastOf(lines: readonly Directive[], words: readonly string[]): Directive | undefined {
  return lines.findLast((line) => words.every((word, index) => line.words[index]?.value === word))
}

function indexLines(section: Section): Map<string, Directive[]> {
  const index = new Map<string, Directive[]>()
  for (const directive of section.directives) {
    const { keyword } = directive
    const lines = index.get(keyword)
    if (lines === undefined) index.set(keyword, [directive])
    else lines.push(directive)
  }
  return index
}

/** A section of which the run was not told. */
function lone(files: readonly ConfigFile[], section: Section): SectionView {
  const file = files.find((each) => each.sections.includes(section)) ?? files[0]
  if (file === undefined) throw new RangeError('a section of no file')
  return createView(section, file, undefined)
}
