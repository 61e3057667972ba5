import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { folderPicture } from '../support/folder-picture.ts'
import { scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

/** A mistake in the project: what is replaced, and what the message has to say and where. */
type Mistake = readonly [name: string, was: string, becomes: string, ...says: string[]]

const mistakes: readonly Mistake[] = [
  ['YAML that cannot be read', 'server: weight 10', 'server: [weight', 'yaml/', 'haproxyctl.yaml:'],
  ['a tab', '    server: weight', '\tserver: weight', 'yaml/tab', 'haproxyctl.yaml:13:1'],
  [
    'a key twice',
    'services:',
    'global: []\nservices:',
    'yaml/duplicate-key',
    'haproxyctl.yaml:9:1',
  ],
  [
    'an unknown key',
    '    server:',
    '    sever:',
    'project/unknown-key',
    'haproxyctl.yaml:13:5',
    'Did you mean `server`?',
  ],
  [
    'an unknown discovery plugin',
    'source: static',
    'source: statik',
    'project/unknown-source',
    'haproxyctl.yaml:11:26',
    'Did you mean `static`?',
  ],
  [
    'an unknown target plugin',
    'plugin: haproxy',
    'plugin: haprox',
    'project/unknown-plugin',
    'haproxyctl.yaml:16:13',
    'Did you mean `haproxy`?',
  ],
  [
    'a wrong key in a target',
    '    sockets:',
    '    sockts:',
    'project/unknown-key',
    'haproxyctl.yaml:18:5',
    'Did you mean `sockets`?',
  ],
  [
    'a wrong key in a source',
    'discovery: {}',
    'discovery: { static: { pol: 5s } }',
    'project/unknown-key',
    'haproxyctl.yaml:8:24',
  ],
  [
    'a wrong key in the query of a service',
    'source: static, instances: [127.0.0.1:1',
    'source: static, instances: [127.0.0.1:1], weight: [1',
    'project/unknown-key',
    'haproxyctl.yaml:11:60',
  ],
  [
    'a value of another kind',
    'frontend: { bind: "127.0.0.1:8080" }',
    'frontend: 8080',
    'project/wrong-type',
    'haproxyctl.yaml:12:15',
  ],
  [
    'an environment variable that is not set',
    'mode http',
    'mode ${env:MODE_OF_NOBODY}',
    'project/missing-env',
    'MODE_OF_NOBODY',
    'haproxyctl.yaml:4:',
  ],
  [
    'a file that is not there',
    'mode http',
    'mode ${file:nowhere.txt}',
    'project/missing-file',
    'nowhere.txt',
    'haproxyctl.yaml:4:',
  ],
  [
    'a directive that HAProxy does not know',
    'mode http',
    'mod http',
    'validate/unknown-directive',
    'haproxyctl.yaml:4:5',
    'Did you mean `mode`?',
  ],
  [
    'a server option that HAProxy does not know',
    'weight 10',
    'wieght 10',
    'validate/unknown-option',
    'haproxyctl.yaml:13:13',
    'Did you mean `weight`?',
  ],
]

describe.each([
  ['validate', 1],
  ['diff', 65],
  ['apply --yes', 65],
] as const)('%s', (command, code) => {
  test.each(mistakes)('%s is one clear message', async (_, was, becomes, ...says) => {
    await using folder = await scratch()
    const right = tinyProject(folder.path)
    expect(right).toContain(was)
    await folder.write('haproxyctl.yaml', right.replace(was, becomes))
    const before = await folderPicture(folder.path)

    const result = await haproxyctl(command.split(' '), { cwd: folder.path })

    expect(result.code, result.stderr).toBe(code)
    const told = command === 'validate' ? result.stdout : result.stderr
    for (const word of says) expect(told).toContain(word)
    expect(told).toMatch(/help: \S/)
    expect(told.split(says[0]!), 'it is told once').toHaveLength(2)
    expect(result.stderr).not.toMatch(/^ {4}at |bug in haproxyctl/m)
    expect(await folderPicture(folder.path)).toEqual(before)
  })
})

test.each(mistakes.filter(([name]) => name.startsWith('a wrong key')))(
  'validate --offline: %s is found without asking anybody',
  async (_, was, becomes, code, place) => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', tinyProject(folder.path).replace(was, becomes))

    const result = await haproxyctl(['validate', '--offline'], { cwd: folder.path })

    expect(result.code, result.stderr).toBe(1)
    expect(result.stdout).toContain(code)
    expect(result.stdout).toContain(place)
  },
)

test.each<[args: string, says: string]>([
  ['validat', 'validat'],
  ['apply --nope', '--nope'],
  ['apply --quiet --verbose', '--verbose'],
  ['apply --target', '--target'],
  ['apply --detailed-exitcode', '--dry-run'],
  ['apply --yes --target nobody', 'nobody'],
  ['apply --yes --override-guard no-such-guard', 'no-such-guard'],
  ['apply nowhere.json', 'nowhere.json'],
  ['diff --exit-code --detailed-exitcode', '--exit-code'],
  ['diff --fleet nowhere.json', 'nowhere.json'],
  ['validate --haproxy-version nine', 'nine'],
  ['validate --format xml', 'xml'],
  ['validate nowhere.cfg', 'nowhere.cfg'],
  ['validate haproxyctl.yaml', '--project'],
  ['schema nothing', 'nothing'],
  ['explain no/such-code', 'no/such-code'],
  ['fmt', 'FILE'],
  ['init --discovery consul', 'consul'],
  ['apply', '--yes'],
  ['validate --set strct haproxy.cfg', 'Did you mean `strict`?'],
  ['validate --set strict', '`lint.sets`'],
  ['validate --json --format sarif', '--json and --format cannot be given together'],
  ['validate --haproxy-version 9.9', '9.9 is not a known release line'],
  ['validate --haproxy-version 2.55', '2.55 is not a known release line'],
  ['directives --haproxy-version 9.9', '3.4'],
  ['upgrade-check --from 2.8 --to 9.9 haproxy.cfg', '9.9 is not a known release line'],
  ['schema projet', 'Did you mean `project`?'],
  ['watch --interval 5', '--interval: "5" is not a duration'],
  ['completion', 'It is one of bash, zsh, fish.'],
])('wrong usage: `haproxyctl %s` says so and changes nothing', async (args, says) => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))
  const before = await folderPicture(folder.path)

  const result = await haproxyctl(args.split(' '), { cwd: folder.path })

  expect(result.code, result.stderr).toBe(64)
  expect(result.stderr.toLowerCase()).toContain(says.toLowerCase())
  expect(result.stderr).toMatch(/^error: /m)
  expect(result.stderr, 'no sentence of a library').not.toMatch(
    /See more help|Parsing |Expected |    at /,
  )
  if (!args.includes('--json')) expect(result.stdout).toBe('')
  expect(await folderPicture(folder.path)).toEqual(before)
})

test('what HAProxy says without a line goes with our finding about the same name', async () => {
  await using folder = await scratch()
  const text = tinyProject(folder.path, {
    more: 'sections: { "frontend b": ["bind :81", "use_backend nobody if TRUE"] }\n',
  })
  await folder.write('haproxyctl.yaml', text)

  const { code, stdout } = await haproxyctl(['validate', '--json'], { cwd: folder.path })

  expect(code).toBe(1)
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; severity: string }[]
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.map((each) => each.code)).toEqual(['validate/unknown-reference'])
  expect(JSON.stringify(errors)).toContain('HAProxy says')
})

test('a template that cannot be rendered is shown at its line', async () => {
  await using folder = await scratch()
  await folder.write(
    'haproxyctl.yaml',
    tinyProject(folder.path, { more: 'templates: { file: own.hbs }\n' }),
  )
  await folder.write(
    'own.hbs',
    'global\n{{lines global}}\n{{#each backends}}\n{{nmae}}\n{{/each}}\n',
  )
  const before = await folderPicture(folder.path)

  const result = await haproxyctl(['apply', '--yes'], { cwd: folder.path })

  expect(result.code, result.stderr).toBe(65)
  expect(result.stderr).toContain('own.hbs:4:')
  expect(result.stderr).toContain('nmae')
  expect(await folderPicture(folder.path)).toEqual(before)
})

describe('standard input is read by `-` only', () => {
  test('a plan is not taken from it', async () => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', tinyProject(folder.path))

    const result = await haproxyctl(['apply', '--dry-run'], { cwd: folder.path, input: 'y\n' })

    expect(result.stdout, result.stderr).toContain('lb (haproxy')
    expect(result.stderr).not.toContain('the file y')
  })

  test('a loop that reads its lines from it reads all of them', async () => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', tinyProject(folder.path))
    const loop = 'while read line; do "$0" "$@" >/dev/null; echo "$line"; done'

    const result = await haproxyctl(['validate', '--no-binary'], {
      cwd: folder.path,
      input: 'one\ntwo\nthree\n',
      through: ['sh', '-c', loop],
    })

    expect(result.stdout).toBe('one\ntwo\nthree\n')
  })
})

test.each([
  [['--set', 'none'], 1],
  [['--set=none', '--set', 'security'], 1],
])('%j takes one value, and the file behind it is a file', async (flags, code) => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))
  await folder.write('wrong.cfg', 'defaults\n    nosuch x\n')
  const args = ['validate', '--no-binary', ...flags, 'wrong.cfg']

  const result = await haproxyctl(args, { cwd: folder.path })

  expect(result.code, result.stderr).toBe(code)
  expect(result.stdout).toContain('wrong.cfg:2:5')
})

test('a plan behind --override-guard is the plan', async () => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))
  const saved = await haproxyctl(['diff', '--out', 'plan.json'], { cwd: folder.path })
  const args = ['apply', '--dry-run', '--override-guard', 'max-removed', 'plan.json']

  const result = await haproxyctl(args, { cwd: folder.path })

  expect(saved.code, saved.stderr).toBe(0)
  expect(result.code, result.stderr).toBe(0)
})

test('a folder without a project says how to get one', async () => {
  await using folder = await scratch()

  const result = await haproxyctl(['apply', '--yes'], { cwd: folder.path })

  expect(result.code).toBe(64)
  expect(result.stderr).toContain('haproxyctl init')
})

test.each([
  [['apply'], 'the plan'],
  [['diff', '--fleet'], 'the fleet file'],
  [['validate', '--no-binary', 'haproxy.cfg', '--baseline'], 'the baseline'],
  [['adopt'], 'the file'],
  [['import', 'haproxy'], 'the file'],
  [['import', 'consul-template'], 'the file'],
  [['import', 'elasticpyproxy'], 'the file'],
  [['import', 'pyhrapi'], 'the file'],
])(
  'a file that %j cannot take is told alike: a folder, and what is not there',
  async (args, what) => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', tinyProject(folder.path))
    await folder.write('haproxy.cfg', 'global\n')
    await folder.write('some/file', '')
    const ends = await Promise.all(
      ['some', 'none', 'haproxy.cfg/none'].map((name) =>
        haproxyctl([...args, name], { cwd: folder.path }),
      ),
    )

    expect(ends.map(({ code }) => code)).toEqual([64, 64, 64])
    expect(ends.map(({ stderr }) => /error: (.*)/.exec(stderr)?.[1])).toEqual([
      `${what} some is a folder`,
      `${what} none does not exist`,
      `${what} haproxy.cfg/none does not exist`,
    ])
  },
)

test.each(['nope', './nope', '/etc/passwd', '/'])(
  'a program for events that cannot be run is told at the start: %s',
  async (program) => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', tinyProject(folder.path))

    const { code, stderr } = await haproxyctl(['watch', '--on-events', program], {
      cwd: folder.path,
    })

    expect(code).toBe(64)
    expect(stderr).toContain(`there is no program "${program}" that can be run`)
  },
)
