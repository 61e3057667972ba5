import { isDeepStrictEqual } from 'node:util'
import type { Location } from '../../model/index.ts'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import type { ActionWord } from './actions.ts'
import {
  allServices,
  allServicesPattern,
  isNameOf,
  patternSettings,
  type AllServices,
} from './all-services.ts'
import { rangeService, type EachService, type RangeService } from './servers.ts'
import { readTree, type Block, type Node } from './tree.ts'
import { conditionOf, outerValue, type OuterValue } from './values.ts'
import { TemplateWriter } from './writer.ts'

interface FoundPattern {
  readonly settings: Readonly<Record<string, PlainValue>>
  /** False where only names were printed. */
  readonly hasServers: boolean
}

/** From the tree of a Go template to a template of ours, and services. */
export class TemplateTranslation {
  readonly services = new Map<string, PlainValue>()
  readonly #notes: ImportNotes
  readonly #place: (offset: number) => Location
  readonly #writer = new TemplateWriter()
  readonly #told = new Set<string>()
  /** Within `{{range services}}`. */
  #each: EachService | undefined
  #pattern: FoundPattern | undefined

  constructor(notes: ImportNotes, place: (offset: number) => Location) {
    this.#notes = notes
    this.#place = place
  }

  translate(text: string): string {
    this.#nodes(readTree(text), undefined)
    return this.#writer.toString()
  }

  /** `dot` is what `{{.}}` prints. */
  #nodes(nodes: readonly Node[], dot: OuterValue | undefined): void {
    for (const node of nodes)
      if (node.kind === 'text') this.#writer.add(node.text)
      else if (node.kind === 'print') this.#print(node.words, node.offset, dot)
      else this.#block(node, dot)
  }

  #print(words: readonly ActionWord[], offset: number, dot: OuterValue | undefined): void {
    const [only, ...rest] = words
    if (only?.isText === true && rest.length === 0) {
      this.#writer.add(only.value)
      return
    }
    if (this.#each !== undefined && isNameOf(words, this.#each.variable)) {
      this.#writer.addOwn('{{service}}')
      return
    }
    const isDot = only?.value === '.' && rest.length === 0
    const value = isDot ? dot : outerValue(words)
    if (value !== undefined) this.#value(value, offset)
    else this.#leaveLine(words, offset)
  }

  #value(value: OuterValue, offset: number): void {
    if (value.fallback !== undefined) {
      this.#writer.add(value.fallback)
      this.#tell(value, offset)
      return
    }
    const line = this.#writer.line
    if (countOf(line, "'") % 2 === 1) {
      const help = 'HAProxy expands no variable between single quotes.'
      this.#notes.left(`\`${value.name}\` stands between single quotes.`, this.#place(offset), help)
      this.#writer.strikeLine()
      return
    }
    const isQuoted = countOf(line.replaceAll('\\"', ''), '"') % 2 === 1
    this.#writer.addOwn(isQuoted ? `\${${value.variable}}` : `"\${${value.variable}}"`)
    this.#tell(value, offset)
  }

  #tell({ kind, name, variable, fallback }: OuterValue, offset: number): void {
    if (this.#told.has(`${kind} ${name}`)) return
    this.#told.add(`${kind} ${name}`)
    const what = kind === 'env' ? `The variable \`${name}\`` : `The key \`${name}\``
    const place = this.#place(offset)
    if (fallback !== undefined) {
      const why =
        'No source reads single values. Write another into the template where it is to be one.'
      this.#notes.changed(`${what} is its default, ${JSON.stringify(fallback)}.`, place, why)
    } else if (kind === 'env') {
      const why = 'HAProxy expands it, in the environment that it is started in.'
      this.#notes.changed(`${what} is HAProxy's \`"\${${variable}}"\`.`, place, why)
    } else {
      const help = `Set it in the environment that HAProxy is started in, or by \`presetenv\` in \`global\`; it is \`"\${${variable}}"\` here.`
      this.#notes.left(`${what} is not read from Consul.`, place, help)
    }
  }

  #block(block: Block, dot: OuterValue | undefined): void {
    switch (block.keyword) {
      case 'range':
        this.#range(block)
        return
      case 'if':
      case 'with':
        this.#condition(block, dot)
        return
      case 'define':
        this.#leaveLine([{ value: 'define', isText: false }, ...block.words], block.offset)
        return
      default:
        block.keyword satisfies never
    }
  }

  #range(block: Block): void {
    const all = this.#each === undefined ? allServices(block) : undefined
    if (all !== undefined && this.#allServices(all, block.offset)) return
    const found = rangeService(block)
    if (found === undefined) {
      // Its `{{-` has taken away the end of a line that stays.
      if (beginsWithLine(block.body)) this.#writer.endLine()
      this.#leaveLine([{ value: 'range', isText: false }, ...block.words], block.offset)
      return
    }
    const name = this.#nameFor(found)
    this.services.set(name, found.settings)
    this.#writer.addLine(`{{nodes ${JSON.stringify(name)}}}`)
    this.#tellRange(found, name, block.offset)
  }

  /** Whether it could be carried over: as sections of the services that a pattern stands for. */
  #allServices(all: AllServices, offset: number): boolean {
    const [inner] = all.body.flatMap((node) => {
      const found = isRange(node) ? rangeService(node, all) : undefined
      return found?.name === '{service}' ? [{ node, found }] : []
    })
    const settings = patternSettings(all, inner?.found.settings)
    if (!this.#takePattern(settings, inner !== undefined)) return false
    this.#tellAll(all, offset)
    if (inner !== undefined) this.#tellRange(inner.found, allServicesPattern, offset)
    this.#writer.addLine('{{#each backends}}')
    this.#writer.addLine('{{#if pattern}}')
    this.#each = all
    for (const node of all.body)
      if (node === inner?.node) this.#writer.addLine('{{servers servers}}')
      else this.#nodes([node], undefined)
    this.#each = undefined
    this.#writer.addLine('{{/if}}')
    this.#writer.addLine('{{/each}}')
    return true
  }

  /** There is one pattern for all services: who asks for others, or for other servers, has none. */
  #takePattern(settings: Readonly<Record<string, PlainValue>>, hasServers: boolean): boolean {
    const known = this.#pattern
    if (known !== undefined) {
      const isSame = isDeepStrictEqual(known.settings['discovery'], settings['discovery'])
      const isOther = known.hasServers && !isDeepStrictEqual(known.settings, settings)
      if (!isSame || (hasServers && isOther)) return false
    }
    if (known?.hasServers !== true) this.#pattern = { settings, hasServers }
    this.services.set(allServicesPattern, this.#pattern?.settings ?? settings)
    return true
  }

  #tellAll({ tag }: AllServices, offset: number): void {
    const place = this.#place(offset)
    this.#notes.changed(
      '`range services` is the pattern `*`, for at most 100 services.',
      place,
      'More are taken by `limit` under `named`. A service that is gone goes when the guards allow it.',
    )
    if (tag === undefined) return
    this.#notes.changed(
      `Services without the tag ${JSON.stringify(tag)} have sections without servers.`,
      place,
      'The tag chooses instances; a pattern goes by names. Narrow `*` where they have something in common.',
    )
  }

  /** The same instances with the same words are one service, however often they are printed. */
  #nameFor({ name, settings }: RangeService): string {
    let own = name
    for (let number = 2; ; number += 1) {
      const known = this.services.get(own)
      if (known === undefined || isDeepStrictEqual(known, settings)) return own
      own = `${name}-${number}`
    }
  }

  #tellRange({ changes }: RangeService, name: string, offset: number): void {
    const place = this.#place(offset)
    for (const change of changes)
      switch (change) {
        case 'names':
          this.#notes.changed(
            `The servers of \`${name}\` are called by node and id.`,
            place,
            'So that a server keeps its name, and no two have one.',
          )
          break
        case 'node-address':
          this.#notes.changed(
            `The servers of \`${name}\` are at the address of the service where it has one.`,
            place,
            'The source goes by it, and by that of the node otherwise.',
          )
          break
        case 'weight':
          this.#notes.changed(
            `The weights of \`${name}\` are those of Consul without a word.`,
            place,
            'They are a part of what the source tells.',
          )
          break
        case 'else':
          this.#notes.left(
            `What \`${name}\` has instead of instances is left out.`,
            place,
            'The guards keep its last instances, and HAProxy answers 503 where there never were any.',
          )
          break
        default:
          change satisfies never
      }
  }

  /** Around whole lines, what HAProxy can decide by itself is its `.if`. */
  #condition(block: Block, dot: OuterValue | undefined): void {
    const { words, body, otherwise, offset } = block
    const condition = conditionOf(words)
    const isWhole = this.#writer.line.trim() === '' && beginsWithLine(body)
    if (condition === undefined || !isWhole) {
      const help =
        'What is printed where it holds stands in the template. Look whether it is meant.'
      this.#notes.left(`The condition \`${textOf(words)}\` is left out.`, this.#place(offset), help)
      this.#nodes(body, dot)
      return
    }
    this.#tell(condition.value, offset)
    this.#writer.addLine(`.if ${condition.text}`)
    this.#nodes(body, block.keyword === 'with' ? condition.value : dot)
    if (otherwise !== undefined) {
      this.#writer.addLine('.else')
      this.#nodes(otherwise, dot)
    }
    this.#writer.addLine('.endif')
  }

  #leaveLine(words: readonly ActionWord[], offset: number): void {
    const readsKeys = words.some(({ value, isText }) => !isText && keyReaders.has(value))
    const help = readsKeys
      ? 'No source reads single keys of Consul: write the lines into the template, or the servers where the sources `file`, `http` or `exec` read them.'
      : 'Write what it stands for in the way of Handlebars; docs/templates.md has it.'
    this.#notes.left(`\`${textOf(words)}\` is not carried over.`, this.#place(offset), help)
    const isAlone = this.#writer.line.trim() === ''
    if (isAlone) this.#writer.addOwn(`${textOf(words).replaceAll(/[\n{}]/g, ' ')}`)
    this.#writer.strikeLine()
  }
}

const keyReaders: ReadonlySet<string> = new Set([
  'key',
  'keyExists',
  'keyOrDefault',
  'ls',
  'safeLs',
  'tree',
  'safeTree',
  'explode',
])

function isRange(node: Node): node is Block {
  return node.kind === 'block' && node.keyword === 'range'
}

function beginsWithLine([first]: readonly Node[]): boolean {
  return first?.kind === 'text' && /^[ \t]*\n/.test(first.text)
}

function textOf(words: readonly ActionWord[]): string {
  const texts = words.map(({ value, isText }) => (isText ? JSON.stringify(value) : value))
  return texts.join(' ').slice(0, 200)
}

function countOf(text: string, what: string): number {
  return text.split(what).length - 1
}
