import { isDeepStrictEqual } from 'node:util'
import type { Location } from '../../model/index.ts'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import type { ActionWord } from './actions.ts'
import { rangeService, type RangeService } from './servers.ts'
import { readTree, type Block, type Node } from './tree.ts'
import { conditionOf, outerValue, type OuterValue } from './values.ts'
import { TemplateWriter } from './writer.ts'

/** From the tree of a Go template to a template of ours, and services. */
export class TemplateTranslation {
  readonly services = new Map<string, PlainValue>()
  readonly #notes: ImportNotes
  readonly #place: (offset: number) => Location
  readonly #writer = new TemplateWriter()
  readonly #told = new Set<string>()

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
    const found = rangeService(block)
    if (found === undefined) {
      this.#leaveLine([{ value: 'range', isText: false }, ...block.words], block.offset)
      return
    }
    const name = this.#nameFor(found)
    this.services.set(name, found.settings)
    this.#writer.addLine(`{{nodes ${JSON.stringify(name)}}}`)
    this.#tellRange(found, name, block.offset)
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
    const help = 'Write what it stands for in the way of Handlebars; docs/templates.md has it.'
    this.#notes.left(`\`${textOf(words)}\` is not carried over.`, this.#place(offset), help)
    const isAlone = this.#writer.line.trim() === ''
    if (isAlone) this.#writer.addOwn(`${textOf(words).replaceAll(/[\n{}]/g, ' ')}`)
    this.#writer.strikeLine()
  }
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
