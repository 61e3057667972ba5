import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface RedisOptions {
  readonly port?: number
  readonly username?: string
  readonly password?: string
  readonly role?: 'master' | 'replica'
  readonly tls?: boolean | TlsOptions
}

export const redisCheck: CheckDefinition<RedisOptions> = {
  kind: 'check',
  name: 'redis',
  summary: 'Asks Redis whether it answers, and which role it has.',
  schema,
  async open(options, context) {
    const { openRedisCheck } = await import('./ask.ts')
    return openRedisCheck(options, context)
  },
}
