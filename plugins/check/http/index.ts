import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }
import type { StatusWish } from './status.ts'

export interface HttpOptions {
  readonly uri?: string
  readonly method?: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly port?: number
  readonly https?: boolean
  readonly verify?: boolean
  readonly tls?: TlsOptions
  readonly 'expect-status'?: StatusWish | readonly StatusWish[]
  readonly 'expect-body'?: string
}

export const httpCheck: CheckDefinition<HttpOptions> = {
  kind: 'check',
  name: 'http',
  summary: 'Asks for a page and looks at the status, and at the body where wished.',
  schema,
  async open(options, context) {
    const { openHttpCheck } = await import('./ask.ts')
    return openHttpCheck(options, context)
  },
}
