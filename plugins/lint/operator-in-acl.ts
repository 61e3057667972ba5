import type { LintRule, Word } from 'haproxyctl/plugin'

const logical = new Set(['||', '&&', 'or', 'and', '{', '}', 'if', 'unless'])
const comparisons = new Set(['eq', 'ne', 'ge', 'gt', 'le', 'lt'])
/** Fetches whose result is a string: to them `gt` is a text to look for. */
const textual =
  /^(?:path|url|base|method|(?:req\.|res\.)?hdr)(?:_(?:beg|end|sub|dir|dom|reg|str))?(?:\(|$)/

export const operatorInAcl: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/operator-in-acl',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'The patterns of an ACL are patterns, not operators.',
    messages: {
      logical: '`{word}` is taken for a pattern here, not for an operator.',
      comparison: '`{fetch}` gives a text, so `{word}` is a pattern and compares nothing.',
    },
    docs: {
      why: 'All words after the fetch and its flags are values to look for. `or` between two paths adds the path `or`; `path gt 5` matches the paths `gt` and `5`. Patterns of one ACL are alternatives anyway, and several `acl` lines of one name are too.',
      bad: `frontend web
  mode http
  bind :80
  acl static path_beg /css or /img
  http-request deny if static
`,
      good: `frontend web
  mode http
  bind :80
  acl static path_beg /css /img
  http-request deny if static
`,
      source: 'configuration manual, using ACLs and fetching samples',
    },
  },
  create: (context) => ({
    directives: {
      acl(line, _section, file) {
        const fetch = line.words[2]?.value ?? ''
        const patterns = patternsOf(line.words)
        for (const [index, at] of patterns.entries()) {
          const isComparison =
            index === 0 && comparisons.has(at.value) && patterns.length > 1 && textual.test(fetch)
          const isLogical = index > 0 && logical.has(at.value)
          if (!isComparison && !isLogical) continue
          const messageId = isComparison ? 'comparison' : 'logical'
          context.report({ messageId, data: { word: at.value, fetch }, file, at })
        }
      },
    },
  }),
}

/** What stands behind the flags; `--` ends them. */
function patternsOf(words: readonly Word[]): readonly Word[] {
  let index = 3
  while (index < words.length) {
    const flag = words[index]?.value ?? ''
    if (flag === '--') return words.slice(index + 1)
    if (!/^-[a-zA-Z]/.test(flag)) break
    index += /^-[mfu]$/.test(flag) ? 2 : 1
  }
  return words.slice(index)
}
