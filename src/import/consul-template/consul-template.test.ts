import { describe, expect, test } from 'vitest'
import { importConsulTemplate } from './consul-template.ts'

interface Read {
  readonly project: string
  readonly template: string
  /** As `1:1 left-out: message`. */
  readonly notes: readonly string[]
}

function read(text: string): Read {
  const { files, notes } = importConsulTemplate({ path: 'a.ctmpl', text })
  return {
    project: files[0]?.text ?? '',
    template: files[1]?.text ?? '',
    notes: notes.map(({ code, message, location }) => {
      const { line, column } = location?.start ?? { line: 0, column: 0 }
      return `${line}:${column} ${code.split('/')[1]}: ${message}`
    }),
  }
}

/** Without what is said of each template. */
function own({ notes }: Read): readonly string[] {
  return notes.filter((each) => !/There is no socket|What consul-template runs/.test(each))
}

describe('services that are asked for by name', () => {
  test.each<[string, RegExp]>([
    ['service "web"', /name: web\n {4}health:\n {6}warning: omit\n {6}critical: omit/],
    ['service "prod.web@dc2"', /tags:\n {8}- prod\n {6}datacenter: dc2/],
    ['service "web@dc2~_agent"', /name: web\n {6}datacenter: dc2/],
    ['service "web" "passing,warning"', /warning: serve\n {6}critical: omit/],
    ['service "web|any"', /warning: serve\n {6}critical: serve\n {6}maintenance: serve/],
    ['$s := service "web"', /name: web/],
    ['$i, $s := service "web"', /name: web/],
  ])('%s', (query, expected) => {
    const found = read(
      `backend b\n{{range ${query}}}\n server {{.Node}} {{.Address}}:{{.Port}}{{end}}\n`,
    )

    expect(found.template).toContain('{{nodes "web"}}')
    expect(found.project).toMatch(expected)
  })

  test.each<[string, string]>([
    ['check weight {{.Weights.Passing}}', 'server: check\n'],
    ['cookie {{.Node}}', 'server: cookie {node:-none}\n'],
    ['maxconn {{.ServiceMeta.max}}', 'server: maxconn {metadata.max:-1}\n'],
    ['id {{index .NodeMeta "n.o"}}', 'server: id {metadata.node.n.o:-1}\n'],
    ['check{{if in .Tags "b"}} backup{{end}}', 'tags:\n          - b\n        backup: true\n'],
    ['{{if .Tags | contains "x"}} weight 3{{end}}', 'server: weight 3\n'],
  ])('the options %j become %j', (options, expected) => {
    const text = `backend b{{range service "web"}}\n server {{.ID}} {{.Address}}:{{.Port}} ${options}{{end}}`

    expect(read(text).project).toContain(expected)
  })

  test.each([
    ['a function of the name', 'server {{.Node | toUpper}} {{.Address}}:{{.Port}} check'],
    ['a function of an option', 'server {{.Node}} {{.Address}}:{{.Port}} {{.Node | toUpper}}'],
    ['two lines', 'server {{.Node}} {{.Address}}:{{.Port}}\n http-request deny'],
    ['no server line', 'acl a src {{.Address}}'],
    ['another condition', 'server {{.Node}} {{.Address}}:{{.Port}}{{if .Status}} backup{{end}}'],
  ])('%s is told, with its place, and no service', (_, body) => {
    const found = read(`backend b\n{{range service "web"}}\n ${body}\n{{end}}\n`)

    expect(own(found)).toEqual(['2:1 left-out: `range service "web"` is not carried over.'])
    expect(found.template).toContain('    # range service "web"')
    expect(found.project).not.toContain('services:')
  })
})

describe('all services', () => {
  const whole = `frontend f
    bind :80
{{- range services }}
    use_backend {{ .Name }} if { hdr(host) -i {{ .Name }}.example }
{{- end }}
{{ range services }}
backend {{ .Name }}
    balance leastconn
    {{ range service .Name "passing,warning" }}
    server {{ .Node }} {{ .Address }}:{{ .Port }} check
    {{ end }}
{{ end }}`

  test('are a pattern, with what is printed for each', () => {
    const found = read(whole)

    expect(found.template).toBe(`frontend f
    bind :80
{{#each backends}}
{{#if pattern}}
    use_backend {{service}} if { hdr(host) -i {{service}}.example }
{{/if}}
{{/each}}
{{#each backends}}
{{#if pattern}}
backend {{service}}
    balance leastconn
{{servers servers}}
{{/if}}
{{/each}}
`)
    expect(found.project).toContain(`services:
  "*":
    discovery:
      source: consul
    health:
      warning: serve
      critical: omit
      maintenance: omit
    server: check
`)
    expect(own(found)).toEqual([
      '3:1 changed: `range services` is the pattern `*`, for at most 100 services.',
      '6:1 changed: `range services` is the pattern `*`, for at most 100 services.',
      '6:1 changed: The servers of `*` are called by node and id.',
    ])
  })

  test('with a tag, in a datacenter, by a variable and under a name of their own', () => {
    const found = read(`{{ range $s := services "@dc2" }}{{ if in $s.Tags "http" }}
backend auto-{{ $s.Name }}
{{- range service $s.Name }}
    server {{ .Name }} {{ .Address }}:{{ .Port }}{{ end }}{{ end }}{{ end }}`)

    expect(found.template).toContain('backend auto-{{service}}\n{{servers servers}}\n')
    expect(found.project).toContain(`    discovery:
      source: consul
      datacenter: dc2
      tags:
        - http
`)
    expect(found.project).toContain('    backend:\n      name: auto-{service}\n')
    expect(own(found)).toContainEqual(
      '1:1 changed: Services without the tag "http" have sections without servers.',
    )
  })

  test.each([
    ['of another datacenter', '{{range services "@dc9"}}\n acl x src {{.Name}}\n{{end}}'],
    [
      'with other servers',
      '{{range services}}\nbackend b-{{.Name}}\n{{range service .Name}}\n server {{.ID}} {{.Address}}:{{.Port}} backup{{end}}\n{{end}}',
    ],
    ['in the middle of a line', ' acl x hdr(host){{range services}} {{.Name}}{{end}}'],
  ])('a second time, %s, are told', (_, more) => {
    const found = read(`${whole}\n${more}\n`)

    expect(own(found).filter((each) => each.includes('left-out'))).toHaveLength(1)
    expect(found.template.match(/#each/g)).toHaveLength(2)
  })
})

test('a line before a range that is not carried over stays', () => {
  const { template } = read(
    'backend b\n    balance source\n{{- range nodes }}\n    x\n{{- end }}\n',
  )

  expect(template).toBe('backend b\n    balance source\n    # range nodes\n')
})

test.each<[string, RegExp]>([
  ['key "a/b" | parseInt', /No source reads single keys/],
  ['range ls "a/b"', /No source reads single keys/],
  ['range tree "a/b"', /No source reads single keys/],
  ['with secret "pki/issue"', /Look whether it is meant/],
  ['range nodes', /in the way of Handlebars/],
  ['timestamp', /in the way of Handlebars/],
])('{{%s}} is told with what can be done', (action, help) => {
  const end = /^(range|with)/.test(action) ? 'x\n{{end}}' : ''
  const { notes, files } = importConsulTemplate({
    path: 'a.ctmpl',
    text: `global\n    maxconn {{${action}}}\n${end}`,
  })

  const [note] = notes.filter(({ location }) => location?.start?.line === 2)
  expect(note?.code).toBe('import/left-out')
  expect(note?.help).toMatch(help)
  expect(files[1]?.text).toMatch(/^ +# maxconn|^ +maxconn/m)
})

test.each<[string, string]>([
  ['{{env "LOG"}}', '"${LOG}"'],
  ['"x-{{env "LOG"}}"', '"x-${LOG}"'],
  ['{{envOrDefault "LOG" "l"}}', 'l'],
  ['{{keyOrDefault "a/b" "5"}}', '5'],
  ['{{key "a/b"}}', '"${A_B}"'],
  ['{{"{{"}}', '\\{{'],
  ['{{/* comment */}}', ''],
])('the value %s becomes %s', (value, expected) => {
  expect(read(`global\n    log ${value}\n`).template).toBe(`global\n    log ${expected}\n`)
})

test.each<[string, string]>([
  ['if env "X"', '.if defined(X)'],
  ['if not (env "X")', '.if !defined(X)'],
  ['if eq (env "X") "v"', '.if streq("$X",v)'],
  ['if ne (key "a/b") "v"', '.if strneq("$A_B",v)'],
  ['with key "a/b"', '.if defined(A_B)'],
])('the condition %s becomes %s', (condition, expected) => {
  const { template } = read(`global\n{{${condition}}}\n    daemon\n{{else}}\n    quiet\n{{end}}\n`)

  expect(template).toBe(`global\n${expected}\n    daemon\n.else\n    quiet\n.endif\n`)
})
