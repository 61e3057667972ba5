import Handlebars from 'handlebars'
import type { Location } from '../model/index.ts'

/** A template's text and where it stands, for findings. */
export interface TemplateSource {
  readonly name: string
  /** As the user knows it. */
  readonly file: string
  readonly text: string
}

/** Marks the line of a template; see `OriginMarks`. */
export type MarkLine = (location: Location) => string

/**
 * Reads a template so that every `{{value}}` becomes exactly one word of HAProxy's language, and
 * every line that it prints bears the mark of its template line. Throws Handlebars' own error on bad syntax.
 */
export function prepare(
  source: TemplateSource,
  helpers: ReadonlySet<string>,
  mark: MarkLine,
): hbs.AST.Program {
  const program = Handlebars.parse(source.text, { srcName: source.name })
  new Preparation(source, helpers, mark).accept(program)
  return program
}

class Preparation extends Handlebars.Visitor {
  readonly #source: TemplateSource
  readonly #helpers: ReadonlySet<string>
  readonly #mark: MarkLine

  constructor(source: TemplateSource, helpers: ReadonlySet<string>, mark: MarkLine) {
    super()
    this.#source = source
    this.#helpers = helpers
    this.#mark = mark
  }

  /** Strict mode looks at what is printed; this makes it look at arguments as well. */
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true })
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(mustache)
    if (!mustache.escaped) return
    // Handlebars would escape for HTML; `word` quotes for HAProxy instead, and lets helpers' lines through.
    const isCall = mustache.params.length > 0 || this.#isHelper(mustache.path)
    const inner = isCall ? toSubExpression(mustache) : mustache.path
    mustache.path = pathTo('word', mustache.loc)
    mustache.params = [inner]
    mustache.hash = { type: 'Hash', pairs: [], loc: mustache.loc }
    mustache.escaped = false
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const { value, loc } = content
    const original: unknown = content.original
    if (!value.includes('\n')) return
    // White space control cuts at both ends of a content: count the lines that went on the left.
    // (The types have `original` as flags; it is the text before the cut.)
    const whole = typeof original === 'string' ? original : value
    const cut = whole.slice(0, Math.max(0, whole.indexOf(value)))
    let line = loc.start.line + countNewlines(cut)
    // Where a line of the template is nothing but text, a column in it is the same one when it is printed.
    const isWhole = cut === '' ? loc.start.column === 0 : cut.endsWith('\n')
    let begin = isWhole ? 0 : undefined
    content.value = value.replaceAll('\n', (_, at: number) => {
      const start = { line, column: 1 }
      const end = begin === undefined ? undefined : { line, column: at - begin + 1 }
      line += 1
      begin = at + 1
      return `${this.#mark({ file: this.#source.file, start, ...(end && { end }) })}\n`
    })
  }

  #isHelper(path: hbs.AST.PathExpression | hbs.AST.Literal): boolean {
    return 'original' in path && this.#helpers.has(String(path.original))
  }
}

function toSubExpression(mustache: hbs.AST.MustacheStatement): hbs.AST.SubExpression {
  const { path, params, hash, loc } = mustache
  return { type: 'SubExpression', path: asPath(path), params, hash, loc }
}

function asPath(path: hbs.AST.PathExpression | hbs.AST.Literal): hbs.AST.PathExpression {
  if ('parts' in path) return path
  throw new TypeError(
    `a literal cannot be called - ${path.loc.start.line}:${path.loc.start.column}`,
  )
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc }
}

function countNewlines(text: string): number {
  let count = 0
  for (const character of text) if (character === '\n') count += 1
  return count
}
