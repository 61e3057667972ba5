import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import { readHeader } from '../../text/section-header.ts'
import { shorten } from '../grammar/shorten.ts'
import { mentions, placeOf, type RuleContext } from './rule.ts'

/**
 * A server that is spoken to by TLS has to be verified by somebody's CA, or the line has to say `verify none`.
 * `ssl-server-verify` may stand anywhere.
 */
export function checkServerTls(context: RuleContext): void {
  const { configuration } = context
  // Most configurations, and all long ones, can be passed over.
  if (!configuration.files.some(({ text }) => text.includes('ssl'))) return
  const isVerifying = !isTrusting(configuration)
  const told = new Set<LineView>()
  for (const section of configuration.written) {
    if (!mayUseTls(section)) continue
    const hasTlsStep = section.checkSteps.some(({ words }) => isTlsStep(words))
    for (const server of section.servers.values()) {
      // Those of a template share their line.
      if (told.has(server.line) || !usesTls(server, hasTlsStep) || !lacksCa(server)) continue
      // `verify required` is not taken back by `ssl-server-verify none`.
      if (!server.options.has('verify') && !isVerifying) continue
      told.add(server.line)
      tell(server, context)
    }
  }
}

function isTrusting({ sections }: Configuration): boolean {
  const lines = sections.get('global')?.own('ssl-server-verify') ?? []
  return lines.some(({ words }) => words[1] !== 'required')
}

/** Whether anything can be said of its servers, and the word stands somewhere in its lines or in those behind. */
function mayUseTls(section: SectionView): boolean {
  if (!section.hasBackend && section.keyword !== 'ring') return false
  if (section.isDisabled !== false || hasUnknownBase(section)) return false
  return section.chain.some((each) => mentions(each, /ssl/))
}

/** It starts from `defaults` that are not there, or whose name depends on the environment. */
function hasUnknownBase({ section, base }: SectionView): boolean {
  const from = section.header && readHeader(section.header).from
  return from !== undefined && (base === undefined || from.hasVariable)
}

function isTlsStep(words: readonly string[]): boolean {
  return words[1] === 'connect' && (words.includes('ssl', 2) || words.includes('check-ssl', 2))
}

/** A server that has TLS by default is made ready for it, even with `no-ssl`. */
function usesTls({ options, defaults }: ServerView, hasTlsStep: boolean): boolean {
  return hasTlsStep || options.has('ssl') || options.has('check-ssl') || defaults.options.has('ssl')
}

function lacksCa({ options, isUncertain }: ServerView): boolean {
  return !isUncertain && !options.has('ca-file') && options.get('verify')?.[0] !== 'none'
}

function tell({ name, line }: ServerView, context: RuleContext): void {
  const at = line.words.findIndex((word, index) => index > 2 && isTls(word))
  context.report({
    ...placeOf(line, at === -1 ? 1 : at),
    code: 'validate/missing-verify',
    message: `The server \`${shorten(name)}\` is to be verified, but no CA is given to do it by.`,
    help: 'Add `ca-file` with the CA of the server; on a network that you trust, `verify none`.',
  })
}

function isTls(word: string): boolean {
  return word === 'ssl' || word === 'check-ssl'
}
