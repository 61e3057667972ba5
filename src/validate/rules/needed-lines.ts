import type { SectionView } from '../../config/sections/section-view.ts'
import { compareVersions } from '../../model/version.ts'
import { reportIgnored } from './ignored-line.ts'
import { globalLines, servingProxies, type RuleContext } from './rule.ts'

interface Need {
  /** The words that a line begins with. */
  readonly words: readonly string[]
  readonly isMet: (view: SectionView, context: RuleContext) => boolean
  readonly why: string
  readonly remedy: string
}

const httpCheck = {
  /** Up to 3.2; a frontend that inherits such a line has no checks at all. */
  isMet: (view: SectionView, { version }: RuleContext) =>
    compareVersions(version, '3.3') >= 0 ||
    (view.hasBackend
      ? view.find('option', 'tcp-check') === undefined
      : view.find('option', 'httpchk') === undefined),
  why: 'its checks are not HTTP',
  remedy: 'add `option httpchk`',
}

const program = {
  isMet: (view: SectionView) => view.hasExternalCheck,
  why: 'there is no `option external-check`',
  remedy: 'add that option',
}

const alert = {
  isMet: (view: SectionView) =>
    ['mailers', 'from', 'to'].every((word) => view.find('email-alert', word) !== undefined),
  why: 'alerts need `email-alert mailers`, `from` and `to`',
  remedy: 'add what is missing',
}

/** Lines that HAProxy passes over, with a warning, because another one is not there. */
const needs: readonly Need[] = [
  { words: ['external-check', 'command'], ...program },
  { words: ['external-check', 'path'], ...program },
  { words: ['http-check', 'disable-on-404'], ...httpCheck },
  { words: ['http-check', 'send-state'], ...httpCheck },
  { words: ['email-alert'], ...alert },
  {
    words: ['load-server-state-from-file', 'global'],
    isMet: (_view, context) =>
      globalLines(context).some(({ directive }) => directive.keyword === 'server-state-file'),
    why: 'the global section has no `server-state-file`',
    remedy: 'add it there',
  },
  {
    words: ['stats', 'show-desc'],
    isMet: (view, context) =>
      view.find('stats', 'show-desc')?.line.words[2] !== undefined ||
      globalLines(context).some(({ directive }) => directive.keyword === 'description'),
    why: 'there is no text to show',
    remedy: 'write one behind it, or `description` in the global section',
  },
  {
    words: ['dispatch'],
    isMet: (view) => view.find('balance') === undefined || view.own('server').length === 0,
    why: 'it has servers to balance over',
    remedy: 'remove the servers',
  },
  {
    words: ['balance', 'log-hash'],
    isMet: (view) => !view.isModeKnown || view.mode === 'log',
    why: 'it is not in log mode',
    remedy: 'set `mode log`',
  },
]

export function checkNeededLines(context: RuleContext): void {
  for (const view of servingProxies(context)) {
    for (const { words, isMet, why, remedy } of needs) {
      const found = view.find(...words)
      if (found === undefined || isMet(view, context)) continue
      reportIgnored(found, view, context, { name: words.join(' '), why, remedy })
    }
    checkLength(view, context)
  }
}

/** The place for a cookie is as long for all of them. */
function checkLength(view: SectionView, context: RuleContext): void {
  const found = view.find('capture', 'cookie')
  const length = Number(found?.line.words[4])
  const isLonger = globalLines(context).some(
    ({ directive }) => directive.keyword === 'tune.http.cookielen',
  )
  if (!view.hasFrontend || !(length > 63) || isLonger) return
  reportIgnored(found, view, context, {
    name: 'capture cookie',
    why: 'HAProxy keeps 63 characters of a cookie and no more',
    remedy: 'raise `tune.http.cookielen`',
  })
}
