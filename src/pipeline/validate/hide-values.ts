import type { ConfigFile, Diagnostic } from '../../model/index.ts'

/** Shorter values are no secrets, and would be found in words that have nothing to do with them. */
const shortestHidden = 3

/**
 * Findings about lines with variables, with the names of the variables in place of their values: an environment
 * holds secrets, and a finding ends in logs and in comments on pull requests.
 */
export function hideValues(
  diagnostics: readonly Diagnostic[],
  files: readonly ConfigFile[],
  env: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return diagnostics.map((each) => {
    const file = byPath.get(each.location?.file ?? '')
    const line = each.location?.start.line
    if (file === undefined || line === undefined) return each
    const names = variablesOf(lineOf(file, line))
    return names.length === 0 ? each : hideIn(each, names, env)
  })
}

function lineOf({ text, lineStarts }: ConfigFile, line: number): string {
  return text.slice(lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length)
}

function variablesOf(line: string): readonly string[] {
  return [...line.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? '')
}

function hideIn(
  diagnostic: Diagnostic,
  names: readonly string[],
  env: Readonly<Record<string, string>>,
): Diagnostic {
  const hidden = names
    .map((name) => ({ name, value: Object.hasOwn(env, name) ? (env[name] ?? '') : '' }))
    .filter(({ value }) => value.length >= shortestHidden)
    .toSorted((a, b) => b.value.length - a.value.length)
  function hide(text: string): string {
    return hidden.reduce((sum, { name, value }) => sum.replaceAll(value, `$${name}`), text)
  }
  const { message, help } = diagnostic
  return { ...diagnostic, message: hide(message), ...(help !== undefined && { help: hide(help) }) }
}
