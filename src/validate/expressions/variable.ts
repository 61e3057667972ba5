import { compareVersions, type Version } from '../../model/version.ts'

const scopes = ['proc', 'sess', 'txn', 'req', 'res', 'check']

/** The same of the parent stream; they came with 3.1. */
const parentScopes = ['psess', 'ptxn', 'preq', 'pres']

/** Why a text is no variable, as the end of a sentence; `undefined` when it is one. */
export function variableProblem(text: string, version: Version): string | undefined {
  const dot = text.indexOf('.')
  const scope = text.slice(0, Math.max(dot, 0))
  const isKnown =
    scopes.includes(scope) || (parentScopes.includes(scope) && compareVersions(version, '3.1') >= 0)
  if (!isKnown || dot === text.length - 1) {
    return `has to be a variable with one of the scopes ${scopes.join(', ')}, as in \`txn.name\``
  }
  return /^[\w.]+$/.test(text) ? undefined : 'may only hold letters, digits, `_` and `.`'
}
