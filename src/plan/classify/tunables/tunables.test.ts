import { describe, expect, test } from 'vitest'
import { commands, planScene, running, type Scene } from '../../../../test/support/running.ts'
import type { Change, Plan } from '../../../model/plan/plan.ts'

function config(global: string, web = ''): string {
  return `global\n${indented(global)}defaults\n  mode http\n${indented(web)}`
}

function indented(lines: string): string {
  return lines === '' ? '' : `${lines.replaceAll(/^(?!frontend|backend|listen)/gm, '  ')}\n`
}

function planOf(started: string, wanted: string, more: Partial<Scene> = {}): Plan {
  const process = { hardMaxconn: 1000, ...more.process }
  return planScene({ started, wanted, servers: [], version: '3.2', ...more, process })
}

/** The only change of a plan. */
function onlyChange({ changes }: Plan): Change {
  expect(changes).toHaveLength(1)
  return changes[0]!
}

describe('lines of `global` that the socket takes', () => {
  test.each([
    ['maxconn 10', 'maxconn 20', 'global-maxconn', 'maxconn 10 → 20', 'set maxconn global 20'],
    ['', 'maxconn 1000', 'global-maxconn', 'maxconn none → 1000', 'set maxconn global 1000'],
    [
      '',
      'maxconnrate 5',
      'global-rate',
      'maxconnrate none → 5',
      'set rate-limit connections global 5',
    ],
    [
      'maxsessrate 5',
      'maxsessrate 6',
      'global-rate',
      'maxsessrate 5 → 6',
      'set rate-limit sessions global 6',
    ],
    [
      'maxsslrate 5',
      '',
      'global-rate',
      'maxsslrate 5 → none',
      'set rate-limit ssl-sessions global 0',
    ],
    [
      'maxcomprate 5',
      'maxcomprate 0',
      'global-rate',
      'maxcomprate 5 → 0',
      'set rate-limit http-compression global 0',
    ],
    [
      '',
      'profiling.tasks on',
      'global-profiling',
      'profiling.tasks none → on',
      'set profiling tasks on',
    ],
    [
      'profiling.tasks off',
      '',
      'global-profiling',
      'profiling.tasks off → auto',
      'set profiling tasks auto',
    ],
    [
      'profiling.tasks on',
      'profiling.tasks auto',
      'global-profiling',
      'profiling.tasks on → auto',
      'set profiling tasks auto',
    ],
    [
      'profiling.memory on',
      '',
      'global-profiling',
      'profiling.memory on → off',
      'set profiling memory off',
    ],
  ])('%j → %j', (before, after, kind, text, command) => {
    // A global without lines is none; another one keeps it there.
    const [started, wanted] = [before, after].map((line) => config(`nbthread 1\n${line}`.trim()))
    const plan = planOf(started!, wanted!)

    expect(onlyChange(plan)).toMatchObject({
      class: 'runtime',
      action: 'change',
      kind,
      subject: { section: 'global' },
      summary: `global: ${text}`,
      reason: { code: 'over-the-socket' },
    })
    expect(commands(plan)).toEqual([command])
  })

  test.each<[string, string, object]>([
    ['maxconn 10', '', { code: 'maxconn-at-start' }],
    ['maxconn 10', 'maxconn 0', { code: 'maxconn-at-start' }],
    ['maxconn 10', 'maxconn 1001', { code: 'maxconn-too-high', most: 1000 }],
    ['maxconn 10', 'maxconn "$MOST"', { code: 'maxconn-at-start' }],
    ['maxconn "$MOST"', 'maxconn 20', { code: 'line-of-environment' }],
    ['maxconnrate 5', 'maxconnrate "$RATE"', { code: 'line-at-start', keyword: 'maxconnrate' }],
    ['maxconnrate "$RATE"', 'maxconnrate 5', { code: 'line-of-environment' }],
    [
      'profiling.memory on',
      'profiling.memory auto',
      { code: 'line-at-start', keyword: 'profiling.memory' },
    ],
    [
      'profiling.tasks on',
      'profiling.tasks odd',
      { code: 'line-at-start', keyword: 'profiling.tasks' },
    ],
    ['nbthread 1', 'nbthread 2', { code: 'line-at-start', keyword: 'nbthread' }],
  ])('%j → %j only by a reload', (before, after, reason) => {
    const [started, wanted] = [before, after].map((line) =>
      config(`tune.bufsize 9\n${line}`.trim()),
    )

    expect(onlyChange(planOf(started!, wanted!))).toMatchObject({
      class: 'reload',
      reason,
      steps: [],
    })
  })

  test('not the limit of the process where a backend goes by it', () => {
    const web = 'backend web\nserver a 10.0.0.1:80 minconn 1 maxconn 9'
    function change(more: string): Change {
      const servers = [running('web/a', '10.0.0.1:80')]
      const [started, wanted] = [10, 20].map((most) => config(`maxconn ${most}`, web + more))
      return onlyChange(planOf(started!, wanted!, { servers }))
    }

    expect(change('').reason).toEqual({ code: 'fullconn-follows', section: 'backend web' })
    expect(change('\nfullconn 7').class).toBe('runtime')
  })

  test('not where the process does not say how much room it has', () => {
    const plan = planOf(config('maxconn 10'), config('maxconn 20'), {
      process: { hardMaxconn: undefined } as never,
    })

    expect(onlyChange(plan).reason).toEqual({ code: 'maxconn-too-high', most: 0 })
  })
})

describe('cookies that HAProxy makes', () => {
  const key = 'dynamic-cookie-key k'

  test.each<[string, string, string, readonly string[]]>([
    [
      `cookie c insert\n${key}`,
      `cookie c insert dynamic\n${key}`,
      'dynamic cookies off → on',
      ['enable dynamic-cookie backend web'],
    ],
    [
      `cookie c insert dynamic\n${key}`,
      `cookie c insert\n${key}`,
      'dynamic cookies on → off',
      ['disable dynamic-cookie backend web'],
    ],
    [
      'cookie c insert dynamic',
      `cookie c insert dynamic\n${key}`,
      'a dynamic-cookie-key',
      ['set dynamic-cookie-key backend web k'],
    ],
    [
      'cookie c insert dynamic\ndynamic-cookie-key old',
      `cookie c insert dynamic\n${key}`,
      'another dynamic-cookie-key',
      ['set dynamic-cookie-key backend web k'],
    ],
    // The name of the cookie is no word of the line.
    [
      `cookie dynamic insert\n${key}`,
      `cookie dynamic insert dynamic\n${key}`,
      'dynamic cookies off → on',
      ['enable dynamic-cookie backend web'],
    ],
  ])('%j → %j', (before, after, text, sent) => {
    const [started, wanted] = [before, after].map((each) => config('', `backend web\n${each}`))
    const plan = planOf(started!, wanted!)

    expect(onlyChange(plan)).toMatchObject({ class: 'runtime', summary: `backend web: ${text}` })
    expect(commands(plan)).toEqual(sent)
  })

  test.each<[string, string, string]>([
    ['on, without a key', 'cookie c insert', 'cookie c insert dynamic'],
    ['another line', 'cookie c insert', 'cookie c insert nocache'],
    ['another name', `cookie c insert\n${key}`, `cookie d insert dynamic\n${key}`],
    ['none any more', 'cookie c insert dynamic', ''],
    ['a first one', '', 'cookie c insert dynamic'],
    [
      'a key that goes from cookies that need it',
      `cookie c insert dynamic\n${key}`,
      'cookie c insert dynamic',
    ],
  ])('only by a reload: %s', (_, before, after) => {
    const [started, wanted] = [before, after].map((each) =>
      config('', `backend web\nretries 1\n${each}`.trim()),
    )

    expect(onlyChange(planOf(started!, wanted!)).class).toBe('reload')
  })

  test('a key that nothing uses goes without a word', () => {
    const plan = planOf(
      config('', `backend web\ncookie c insert\n${key}`),
      config('', 'backend web\ncookie c insert'),
    )

    expect(plan.changes).toEqual([])
  })
})

describe('frontends', () => {
  const web = 'frontend web\nbind :80'

  test.each<[string, string, string, readonly string[]]>([
    ['', 'maxconn 5', 'maxconn 10 → 5', ['set maxconn frontend web 5']],
    ['maxconn 5', '', 'maxconn 5 → 10', ['set maxconn frontend web 10']],
    ['maxconn 5', 'maxconn 6', 'maxconn 5 → 6', ['set maxconn frontend web 6']],
    ['', 'disabled', 'enabled → disabled', ['disable frontend web']],
  ])('%j → %j', (before, after, text, sent) => {
    const [started, wanted] = [before, after].map((each) =>
      config('maxconn 10', `${web}\n${each}`.trim()),
    )
    const plan = planOf(started!, wanted!)

    expect(onlyChange(plan)).toMatchObject({
      class: 'runtime',
      action: 'change',
      subject: { section: 'frontend web' },
      summary: `frontend web: ${text}`,
      reason: { code: 'over-the-socket' },
    })
    expect(commands(plan)).toEqual(sent)
  })

  test('one that was switched off while it ran comes back, one that started so does not', () => {
    const [on, off] = [web, `${web}\ndisabled`].map((each) => config('maxconn 10', each))

    expect(commands(planOf(on!, on!, { applied: off! }))).toEqual(['enable frontend web'])
    expect(onlyChange(planOf(off!, on!))).toMatchObject({
      class: 'reload',
      reason: { code: 'frontend-without-sockets' },
    })
  })

  test('one that started disabled takes no limit', () => {
    const plan = planOf(
      config('maxconn 10', `${web}\ndisabled`),
      config('maxconn 10', `${web}\ndisabled\nmaxconn 5`),
    )

    expect(plan.changes).toEqual([])
  })

  test('the limits of defaults reach those that have none of their own', () => {
    const [before, after] = [5, 6].map((most) =>
      config('maxconn 10', `maxconn ${most}\n${web}\nfrontend own\nbind :81\nmaxconn 7`),
    )

    expect(commands(planOf(before!, after!))).toEqual(['set maxconn frontend web 6'])
  })

  test('a limit that depends on the environment is for a reload', () => {
    const [before, after] = ['5', '"$MOST"'].map((most) =>
      config('maxconn 10', `${web}\nmaxconn ${most}`),
    )

    expect(onlyChange(planOf(before!, after!))).toMatchObject({
      class: 'reload',
      reason: { code: 'line-of-environment' },
    })
  })
})

describe('lines that are read only at a start are told as', () => {
  const rule = 'http-request deny if A'
  const long = `http-request deny if ${'A'.repeat(80)}`

  test.each<[string, string, string]>([
    ['', rule, `+ \`${rule}\``],
    [rule, '', `- \`${rule}\``],
    [rule, `${rule}B`, `\`${rule}\` → \`${rule}B\``],
    [`${rule}\n${rule}B`, `${rule}B\n${rule}`, '`http-request` lines in another order'],
    [rule, `${rule}\n${rule}`, '+ `http-request deny if A`'],
    [`${rule}\n${rule}`, rule, '- `http-request deny if A`'],
    [rule, `${rule}1\n${rule}2`, '`http-request`: 2 lines added, 1 removed'],
    [`${rule}\n${rule}B`, `${rule}1`, '`http-request`: 1 line added, 2 removed'],
    [`${rule}\n${rule}B`, '', '`http-request`: 0 lines added, 2 removed'],
    ['', `${rule}\n${rule}B`, '`http-request`: 2 lines added, 0 removed'],
    ['', long.slice(0, 100), `+ \`${long.slice(0, 100)}\``],
    ['', long, `+ \`${long.slice(0, 99)}…\``],
  ])('%j → %j', (before, after, text) => {
    const [started, wanted] = [before, after].map((each) =>
      config('', `backend web\nretries 1\n${each}`.trim()),
    )
    const action = after === '' ? 'remove' : 'change'

    expect(onlyChange(planOf(started!, wanted!))).toMatchObject({
      class: 'reload',
      action: before === '' ? 'add' : action,
      kind: 'backend-line',
      summary: `backend web: ${text}`,
      reason: { code: 'line-at-start', keyword: 'http-request' },
    })
  })

  test.each<[string, string, string, object]>([
    ['daemon', '3.2', 'restart', { code: 'line-at-master-start', keyword: 'daemon' }],
    ['master-worker', '3.2', 'restart', { code: 'line-at-master-start', keyword: 'master-worker' }],
    ['pidfile /p', '3.2', 'restart', { code: 'line-at-master-start', keyword: 'pidfile' }],
    ['presetenv A b', '3.0', 'restart', { code: 'presetenv-kept' }],
    ['presetenv A b', '3.1', 'reload', { code: 'line-at-start', keyword: 'presetenv' }],
    ['setenv A b', '3.0', 'reload', { code: 'line-at-start', keyword: 'setenv' }],
  ] as const)('global `%s`, HAProxy %s: %s', (line, version, cost, reason) => {
    const plan = planOf(config('nbthread 1'), config(`nbthread 1\n${line}`), {
      version: version as '3.2',
    })

    expect(onlyChange(plan)).toMatchObject({ class: cost, kind: 'global-line', reason })
  })

  test('listening sockets, wherever they are', () => {
    const plan = planOf(config('', 'frontend web\nbind :80'), config('', 'frontend web\nbind :81'))

    expect(onlyChange(plan)).toMatchObject({
      class: 'reload',
      kind: 'bind',
      summary: 'frontend web: `bind :80` → `bind :81`',
      reason: { code: 'sockets-at-start' },
    })
  })

  test('sections that come and go', () => {
    const plan = planOf(config('', 'frontend a\nbind :80'), config('', 'frontend b\nbind :80'))

    expect(plan.changes).toMatchObject([
      { class: 'reload', action: 'add', kind: 'section', summary: 'frontend b: new' },
      { class: 'reload', action: 'remove', kind: 'section', summary: 'frontend a: gone' },
    ])
    for (const { reason } of plan.changes) expect(reason).toEqual({ code: 'section-at-start' })
  })
})
