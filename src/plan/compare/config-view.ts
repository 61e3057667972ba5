import type { ConfigFile, Directive, Section } from '../../model/config-file.ts'
import type { OptionsMaker, ServerOptions } from '../../config/server-options.ts'

/** A configuration as the planner compares it: what HAProxy sees, by section and keyword, without layout. */
export interface ConfigView {
  readonly sections: ReadonlyMap<string, SectionView>
  /** `srv_is_up(web/a)`, `use-server a` …: servers that other lines point at, as `backend/server`. */
  readonly pointedAt: ReadonlyMap<string, string>
}

export interface SectionView {
  /** `backend web`, `global`, `defaults 1`. */
  readonly key: string
  readonly keyword: string
  /** Lines that are not servers, by what they are about, each as its words. */
  readonly groups: ReadonlyMap<string, readonly LineView[]>
  /** Only of backends and listens. */
  readonly servers: ReadonlyMap<string, ServerView>
  /** `balance` and `hash-type` in effect, the section's or those of its defaults. */
  readonly balance: readonly string[]
  readonly hashType: readonly string[]
  /** `dispatch`, `option transparent`: there is no balancing. */
  readonly isUnbalanced: boolean
  /** `maxconn`, the section's or that of its defaults; that of the process where there is none. */
  readonly maxconn: Limit
  readonly hasFullconn: boolean
  /** HAProxy makes the servers' cookies itself. */
  readonly hasDynamicCookie: boolean
  /** The section's or that of its defaults. */
  readonly mode: string | undefined
  /** Checks are done by a program. */
  readonly hasExternalCheck: boolean
  /** All backup servers serve at once, not only the first that is up. */
  readonly hasAllBackups: boolean
  readonly isDisabled: boolean
}

/** `unknown` where it depends on the environment that HAProxy was started in. */
export type Limit = number | 'unknown' | undefined

export interface LineView {
  readonly words: readonly string[]
  readonly file: ConfigFile
  readonly directive: Directive
}

export interface ServerView {
  readonly name: string
  readonly address: string
  /** With those of `default-server`. */
  readonly options: ServerOptions
  readonly line: LineView
  /** What it is depends on the environment that HAProxy was started in. */
  readonly isUncertain: boolean
  /** The `default-server` lines of which that is to be said. */
  readonly uncertainDefaults: readonly LineView[]
}

/** Views that are compared share the maker of options, so that equal options are the same object. */
export function viewConfig(files: readonly ConfigFile[], options: OptionsMaker): ConfigView {
  return new ViewBuilder(options).build(files)
}

const withServers = new Set(['backend', 'listen'])
/** Keywords whose lines are about different things, told apart by their next word. */
const groupedByNext = new Set(['timeout', 'option', 'stats', 'errorfile', 'setenv', 'presetenv'])
const noServers: ReadonlyMap<string, ServerView> = new Map()
const noOptions: ServerOptions = new Map()

/** What a section takes over from its defaults. */
interface Inherited {
  serverOptions: ServerOptions
  balance: readonly string[]
  hashType: readonly string[]
  maxconn: Limit
  hasFullconn: boolean
  hasDynamicCookie: boolean
  mode: string | undefined
  hasExternalCheck: boolean
  hasAllBackups: boolean
  isUnbalanced: boolean
  isDisabled: boolean
  uncertainDefaults: readonly LineView[]
}

const nothing: Readonly<Inherited> = {
  serverOptions: noOptions,
  balance: ['balance', 'roundrobin'],
  hashType: [],
  maxconn: undefined,
  hasFullconn: false,
  hasDynamicCookie: false,
  mode: undefined,
  hasExternalCheck: false,
  hasAllBackups: false,
  isUnbalanced: false,
  isDisabled: false,
  uncertainDefaults: [],
}

class ViewBuilder {
  private readonly options: OptionsMaker
  private readonly sections = new Map<string, SectionView>()
  private readonly pointedAt = new Map<string, string>()
  private readonly named = new Map<string, Readonly<Inherited>>()
  private latest: Readonly<Inherited> = nothing
  private unnamedDefaults = 0

  constructor(options: OptionsMaker) {
    this.options = options
  }

  build(files: readonly ConfigFile[]): ConfigView {
    for (const file of files) for (const section of file.sections) this.add(section, file)
    return { sections: this.sections, pointedAt: this.pointedAt }
  }

  private add(section: Section, file: ConfigFile): void {
    const { keyword } = section
    const key = this.keyOf(section)
    const known = this.sections.get(key)
    const groups = copyGroups(known?.groups)
    const servers = withServers.has(keyword) ? new Map(known?.servers) : undefined
    const settings = { ...this.parentOf(section) }
    for (const directive of section.directives) {
      const line = { words: directive.words.map((word) => word.value), file, directive }
      const [first = ''] = line.words
      this.note(line, section)
      if (servers !== undefined && /^server(-template)?$/.test(first)) {
        for (const server of this.readServers(line, settings)) servers.set(server.name, server)
        continue
      }
      this.set(settings, line)
      // Of backends: what it does is in the servers' options; only there it can be seen what it changes.
      const isInOptions =
        first === 'default-server' && (servers !== undefined || keyword === 'defaults')
      if (!isInOptions) append(groups, groupOf(line.words), line)
    }
    if (section.header !== undefined && section.header.words.length > 2) {
      append(groups, '(header)', {
        words: section.header.words.map((word) => word.value),
        file,
        directive: section.header,
      })
    }
    if (keyword === 'defaults') this.remember(section, settings)
    const { serverOptions: _, uncertainDefaults: __, ...inEffect } = settings
    const isUnbalanced = groups.has('dispatch') || settings.isUnbalanced
    this.sections.set(key, {
      ...inEffect,
      key,
      keyword,
      groups,
      servers: servers ?? noServers,
      isUnbalanced,
    })
  }

  /** Takes in a line that counts for the lines below it, or for the sections of these defaults. */
  private set(settings: Inherited, line: LineView): void {
    const [first = '', ...words] = line.words
    switch (first) {
      case 'default-server':
        settings.serverOptions = this.options.merge(settings.serverOptions, words)
        if (dependsOnEnvironment(line))
          settings.uncertainDefaults = [...settings.uncertainDefaults, line]
        break
      case 'balance':
        settings.balance = line.words
        break
      case 'hash-type':
        settings.hashType = line.words
        break
      case 'maxconn':
        settings.maxconn = readLimit(line)
        break
      case 'fullconn':
        settings.hasFullconn = true
        break
      case 'cookie':
        settings.hasDynamicCookie = words.includes('dynamic', 1)
        break
      case 'mode':
        settings.mode = words[0]
        break
      case 'option':
        setOption(settings, words[0])
        break
      case 'no':
        if (words[1] === 'allbackups') settings.hasAllBackups = false
        if (words[1] === 'transparent') settings.isUnbalanced = false
        break
      case 'disabled':
      case 'enabled':
        settings.isDisabled = first === 'disabled'
    }
  }

  private keyOf({ keyword, name }: Section): string {
    if (keyword === 'defaults' && name === undefined) return `defaults ${++this.unnamedDefaults}`
    return name === undefined ? keyword : `${keyword} ${name}`
  }

  /** The defaults that a section starts from: those it names, or the last before it. */
  private parentOf(section: Section): Readonly<Inherited> {
    const words = section.header?.words ?? []
    const at = words.findIndex((word) => word.value === 'from')
    const named = at > 0 ? this.named.get(words[at + 1]?.value ?? '') : undefined
    if (named !== undefined) return named
    return section.keyword === 'defaults' ? nothing : this.latest
  }

  private remember(section: Section, inherited: Inherited): void {
    this.latest = inherited
    if (section.name !== undefined) this.named.set(section.name, inherited)
  }

  private readServers(line: LineView, settings: Inherited): readonly ServerView[] {
    const { uncertainDefaults } = settings
    const isUncertain = dependsOnEnvironment(line) || uncertainDefaults.length > 0
    const [keyword, name = '', second = '', third = '', ...rest] = line.words
    const common = { line, isUncertain, uncertainDefaults }
    if (keyword === 'server') {
      const options = this.options.merge(settings.serverOptions, line.words.slice(3))
      return [{ name, address: second, options, ...common }]
    }
    const options = this.options.merge(settings.serverOptions, rest)
    const [low = 1, high = low] = second.includes('-')
      ? second.split('-').map(Number)
      : [1, Number(second)]
    const servers: ServerView[] = []
    for (let index = low; index <= high; index++) {
      servers.push({ name: `${name}${index}`, address: third, options, ...common })
    }
    return servers
  }

  /** Remembers which servers a line points at: HAProxy does not delete those. */
  private note(line: LineView, section: Section): void {
    const [first = '', second = ''] = line.words
    const home = section.name ?? ''
    if (first === 'use-server') this.point(second, home, 'a `use-server` line')
    for (const [index, word] of line.words.entries()) {
      if (word === 'track') this.point(line.words[index + 1] ?? '', home, 'a server that tracks it')
      if (!word.includes('srv_')) continue
      for (const match of word.matchAll(/\b(srv_[a-z_]+)\(([^),]+)/g)) {
        this.point(match[2] ?? '', home, `\`${match[1]}\``)
      }
    }
  }

  private point(target: string, home: string, by: string): void {
    const name = target.includes('/') ? target : `${home}/${target}`
    if (!this.pointedAt.has(name)) this.pointedAt.set(name, by)
  }
}

function setOption(settings: Inherited, name = ''): void {
  // One kind of check takes the place of another.
  if (/(?:-check|chk)$/.test(name)) settings.hasExternalCheck = name === 'external-check'
  if (name === 'allbackups') settings.hasAllBackups = true
  if (name === 'transparent') settings.isUnbalanced = true
}

/** A condition that only HAProxy can decide, or a variable that this file does not set. */
export function dependsOnEnvironment({ directive, file }: LineView): boolean {
  if (directive.condition === 'unknown') return true
  return directive.words.some(
    ({ value, start, end }) => value.includes('$') && file.text.slice(start, end).includes('"'),
  )
}

function readLimit(line: LineView): Limit {
  if (dependsOnEnvironment(line)) return 'unknown'
  const [, word = ''] = line.words
  if (!/^\d+$/.test(word)) return 'unknown'
  return Number(word) === 0 ? undefined : Number(word)
}

function append(groups: Map<string, LineView[]>, key: string, line: LineView): void {
  const lines = groups.get(key)
  if (lines === undefined) groups.set(key, [line])
  else lines.push(line)
}

function groupOf(words: readonly string[]): string {
  const [first = '', second = '', third = ''] = words
  const [keyword, argument] = first === 'no' ? [second, third] : [first, second]
  return groupedByNext.has(keyword) ? `${keyword} ${argument}` : keyword
}

function copyGroups(groups: SectionView['groups'] = new Map()): Map<string, LineView[]> {
  const copy = new Map<string, LineView[]>()
  for (const [key, lines] of groups) copy.set(key, [...lines])
  return copy
}
