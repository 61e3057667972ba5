import { expect, test } from 'vitest'
import { planScene, running } from '../../test/support/running.ts'
import { maskedPart } from './plan.ts'

const server = running('web/a', '10.0.0.1:80', { weight: 7 })
const started =
  'backend web\n  cookie c insert dynamic\n  dynamic-cookie-key one\n  server a 10.0.0.1:80\n'

test('a plan is shown with its codes and its words, and without its secrets', () => {
  const plan = planScene({
    started,
    wanted: started.replace('key one', 'key two').replace('server', 'http-request deny\n  server'),
    servers: [server],
  })

  const { changes, drift, ...rest } = maskedPart(plan, [])

  expect(rest).toMatchObject({ format: 2, target: 'lb', generation: plan.generation })
  expect(changes).toMatchObject([
    {
      kind: 'backend-cookie-key',
      before: ['dynamic-cookie-key ***'],
      after: ['dynamic-cookie-key ***'],
      why: 'HAProxy can change it over the socket',
      reason: { code: 'over-the-socket' },
      needsReload: false,
      commands: ['set dynamic-cookie-key backend web …'],
      steps: [
        {
          kind: 'set-dynamic-cookie-key',
          backend: 'web',
          key: '…',
        },
      ],
    },
    {
      kind: 'backend-line',
      before: null,
      after: ['http-request deny'],
      why: '`http-request` is read only when a worker starts',
      reason: { code: 'line-at-start', keyword: 'http-request' },
      needsReload: true,
      commands: [],
      steps: [],
    },
  ])
  expect(drift).toMatchObject([
    { kind: 'server-weight', again: [{ kind: 'set-weight', weight: 7 }] },
  ])
  expect(JSON.stringify([changes, drift])).not.toContain('two')
})

test('what undoes a change is shown like what makes it', () => {
  const change = {
    class: 'certificate',
    action: 'change',
    kind: 'certificate',
    subject: { section: 'files', file: 'a.pem' },
    summary: '',
    reason: { code: 'in-one-transaction' },
    steps: [{ kind: 'drain', backend: 'web', server: 'a', limitMs: 1_000 }],
    undo: [{ kind: 'abort-ssl-file', what: 'cert', path: '/a.pem' }],
  } as const
  const plan = planScene({ started, wanted: started, servers: [] })

  expect(maskedPart({ ...plan, changes: [change] }, []).changes).toMatchObject([
    {
      commands: ['wait until web/a has no connections, at most 1 s'],
      undo: [{ kind: 'abort-ssl-file', path: '/a.pem' }],
    },
  ])
})
