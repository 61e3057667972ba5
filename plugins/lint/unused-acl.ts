import type { Directive, LintRule, SectionView } from 'haproxyctl/plugin'

export const unusedAcl: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/unused-acl',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'Every ACL is used by a rule of its section.',
    messages: { unused: 'The ACL `{name}` is not used in this section.' },
    help: 'Remove it, or name it in the rule it was meant for.',
    docs: {
      why: 'ACLs are known only in the section that declares them. An unused ACL costs nothing, but often it is left over from a rule that was lost or misspelt, so the protection of that rule is missing.',
      bad: `frontend web
  mode http
  bind :80
  acl internal src 10.0.0.0/8
  http-request deny if { path_beg /admin }
`,
      good: `frontend web
  mode http
  bind :80
  acl internal src 10.0.0.0/8
  http-request deny if { path_beg /admin } !internal
`,
      source: 'configuration manual, acl',
    },
  },
  create: (context) => ({
    section(section) {
      const view = context.view(section)
      for (const [name, directive] of unusedAcls(view)) {
        const at = directive.words[1] ?? directive
        context.report({ messageId: 'unused', data: { name }, file: view.file, at })
      }
    },
  }),
}

function unusedAcls(view: SectionView): ReadonlyMap<string, Directive> {
  const unused = new Map<string, Directive>()
  for (const acl of view.own('acl')) {
    const name = acl.words[1]?.value
    if (name !== undefined && !unused.has(name)) unused.set(name, acl)
  }
  if (unused.size === 0) return unused
  for (const directive of view.section.directives) {
    const isAcl = directive.keyword === 'acl'
    for (const { value } of directive.words) {
      if (!isAcl) unused.delete(value.startsWith('!') ? value.slice(1) : value)
      // The sample fetch `acl(name,!name)` names ACLs inside of a word.
      if (value.includes('acl(')) for (const part of value.split(/[^\w.:-]+/)) unused.delete(part)
    }
  }
  return unused
}
