import type { ConfigFile, Directive, LintRule } from 'haproxyctl/plugin'

/** Each exclusion, and the version that begins behind it. */
const exclusions = new Map([
  ['no-sslv3', 'TLSv1.0'],
  ['no-tlsv10', 'TLSv1.1'],
  ['no-tlsv11', 'TLSv1.2'],
  ['no-tlsv12', 'TLSv1.3'],
])

export const tlsVersionByExclusion: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/tls-version-by-exclusion',
    severity: 'info',
    sets: ['strict'],
    summary: 'The oldest TLS version is named, not reached by excluding others.',
    messages: { excluded: '`{options}` says less clearly what `ssl-min-ver {version}` says.' },
    help: 'Write `ssl-min-ver {version}`.',
    docs: {
      why: 'HAProxy ignores the excluding options wherever `ssl-min-ver` or `ssl-max-ver` is set as well, and refuses a gap between two allowed versions. One option with one value cannot contradict itself.',
      bad: `global
  ssl-default-bind-options no-sslv3 no-tlsv10 no-tlsv11
`,
      good: `global
  ssl-default-bind-options ssl-min-ver TLSv1.2
`,
      source: 'configuration manual, no-tlsv10 and ssl-min-ver',
    },
  },
  create: (context) => {
    function visit(line: Directive, _section: unknown, file: ConfigFile): void {
      const found = line.words.filter(
        ({ value }) => value.startsWith('no-') && exclusions.has(value),
      )
      const [at] = found
      const version = [...exclusions].findLast(([name]) =>
        found.some((word) => word.value === name),
      )?.[1]
      if (at === undefined || version === undefined) return
      const options = found.map((word) => word.value).join(' ')
      context.report({ messageId: 'excluded', data: { options, version }, file, at })
    }
    const keywords = [
      'bind',
      'server',
      'default-server',
      'ssl-default-bind-options',
      'ssl-default-server-options',
    ]
    return { directives: Object.fromEntries(keywords.map((keyword) => [keyword, visit])) }
  },
}
