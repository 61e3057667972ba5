import type { CheckDefinition, TlsOptions } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface MysqlOptions {
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly tls?: boolean | TlsOptions
}

export const mysqlCheck: CheckDefinition<MysqlOptions> = {
  kind: 'check',
  name: 'mysql',
  summary: 'Asks MySQL or MariaDB whether it takes sessions, and may log in.',
  schema,
  async open(options, context) {
    const { openMysqlCheck } = await import('./ask.ts')
    return openMysqlCheck(options, context)
  },
}
