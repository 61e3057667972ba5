import type { Configuration } from '../config/configuration.ts'
import type { Section } from '../model/index.ts'
import { findInvisible } from '../text/words/invisible.ts'
import { checkBind } from './arguments/bind.ts'
import { DirectiveWalk, type KeywordEnv } from './grammar/directive-walk.ts'
import { findIn, matchEntry } from './grammar/matcher.ts'
import { optionalTables } from './grammar/grammar.ts'
import { describeDated, hasOldWord, reportMiss } from './grammar/messages.ts'
import { shorten } from './grammar/shorten.ts'
import { tableView, type Lookup } from './grammar/table.ts'
import { gaveUp, type Walk } from './grammar/walk.ts'

/** The first pass: is each word known here and in this version, and do its arguments fit? */
export function checkKeywords(configuration: Configuration, env: KeywordEnv): void {
  const walk = new DirectiveWalk(env)
  for (const view of configuration.written) {
    const { section, file } = view
    for (const pass of env.passes) pass.section?.(view)
    walk.enter(section, file)
    if (section.header !== undefined) {
      walk.begin(section.header)
      matchHeader(walk)
    }
    let isLost = losesItsLines(section)
    for (const directive of section.directives) {
      walk.begin(directive)
      for (const pass of env.passes) pass.directive?.(directive, section, file, walk.words)
      if (isLost && directive.condition === 'active') {
        reportLost(walk)
        isLost = false
      }
      checkDirective(walk)
    }
  }
}

/** A backend with a word too much in its header is none: HAProxy refuses the lines below instead. */
function losesItsLines({ keyword, header }: Section): boolean {
  const words = header?.words ?? []
  return (
    keyword === 'backend' &&
    words[2] !== undefined &&
    words[2].value !== 'from' &&
    !words.some((word) => word.hasVariable)
  )
}

function reportLost(walk: Walk): void {
  walk.report({
    code: 'validate/misplaced-directive',
    message: `\`${shorten(walk.words[0]?.value ?? '')}\` stands in no section: HAProxy drops the one above because of its header.`,
    help: 'Fix the header; this line and those below it are right with it.',
    at: 0,
  })
}

function matchHeader(walk: Walk): void {
  if (walk.words.length > 0) matchKeyword(walk, 'section', 0)
}

function checkDirective(walk: Walk): void {
  const first = walk.words[0]
  if (first === undefined || first.hasVariable) return
  if (walk.section.keyword === '') {
    reportOutside(walk)
    return
  }
  if (first.value === 'no' || first.value === 'default') matchNegated(walk, first.value)
  else matchKeyword(walk, 'keyword', 0)
}

/** `no option x`: HAProxy lets only a few words be negated, whatever the section. */
function matchNegated(walk: Walk, prefix: string): void {
  const second = walk.words[1]
  if (second === undefined) {
    walk.report({
      code: 'validate/missing-argument',
      message: `\`${prefix}\` stands alone.`,
      at: 0,
    })
    return
  }
  if (second.hasVariable) return
  if (tableView('no', walk.sectionKind, walk.version).find(second.value)?.kind !== 'found') {
    walk.report({
      code: 'validate/bad-argument',
      message: `\`${prefix}\` cannot stand before \`${shorten(second.value)}\`.`,
      help: 'Only `option`, `log` and a few words of the global section can be negated.',
      at: 1,
    })
    return
  }
  const known = tableView('keyword', walk.sectionKind, walk.version).find(second.value)
  if (known?.kind !== 'found') {
    reportUnknown(walk, known, 1)
    return
  }
  walk.context = `${prefix} ${second.value}`
  matchKeyword(walk, 'no', 1)
}

function matchKeyword(walk: Walk, name: string, at: number): void {
  const text = walk.words[at]?.value ?? ''
  const found = findIn(walk, name, text)
  if (found?.kind !== 'found') {
    reportUnknown(walk, found, at)
    return
  }
  if (at === 0) walk.context = contextOf(walk, text)
  const next = matchEntry(walk, found, at)
  if (next !== gaveUp && text === 'bind') checkBind(walk)
  if (next === gaveUp || next >= walk.words.length || walk.words[next]?.hasVariable === true) return
  const extra = walk.words[next]?.value ?? ''
  const [table, ...more] = optionalTables(found.grammar.nodes)
  if (table !== undefined)
    return reportMiss(walk, [table, ...more], findIn(walk, table, extra), next)
  walk.report({
    code: 'validate/extra-argument',
    message: `\`${walk.context}\` takes no more arguments: \`${shorten(extra)}\` is too much.`,
    at: next,
  })
}

/** Rules are spoken of with their action: `http-request deny`. */
function contextOf(walk: Walk, keyword: string): string {
  if (keyword === 'tcp-request' || keyword === 'tcp-response') {
    const second = walk.words[1]?.value
    if (second === 'connection' || second === 'session' || second === 'content')
      return `${keyword} ${second}`
  }
  if (keyword === 'stick' || keyword === 'option' || keyword === 'timeout') {
    return walk.words[1] === undefined ? keyword : `${keyword} ${shorten(walk.words[1].value)}`
  }
  return keyword
}

function reportOutside(walk: Walk): void {
  const text = walk.words[0]?.value ?? ''
  const suggestion = tableView('section', '', walk.version).suggest(text)
  walk.report({
    code: 'validate/unknown-section',
    message: `\`${shorten(text)}\` stands before the first section.`,
    help:
      suggestion === undefined
        ? 'Begin with `global` or `defaults`.'
        : `Did you mean the section \`${suggestion}\`?`,
    at: 0,
  })
}

function reportUnknown(walk: Walk, found: Lookup | undefined, at: number): void {
  const text = walk.words[at]?.value ?? ''
  // That one has been told, with its name.
  if (findInvisible(text) !== undefined || hasOldWord(found, walk)) return
  const { keyword } = walk.section
  if (found?.kind === 'too-new' || found?.kind === 'removed') {
    walk.report({ ...describeDated(found.kind, found.entry, walk), at })
    return
  }
  if (found?.kind === 'misplaced') {
    walk.report({
      code: 'validate/misplaced-directive',
      message: `\`${shorten(text)}\` is not allowed in a ${keyword} section.`,
      help: `It belongs to: ${found.sections.join(', ')}.`,
      at,
    })
    return
  }
  const suggestion =
    tableView('keyword', walk.sectionKind, walk.version).suggest(text) ??
    tableView('section', '', walk.version).suggest(text)
  walk.report({
    code: 'validate/unknown-directive',
    message: `\`${shorten(text)}\` is not a directive of a ${keyword} section.`,
    help: suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`,
    at,
  })
}
