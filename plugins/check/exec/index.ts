import type { CheckDefinition } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }
import { runCheck } from './run.ts'

export interface ExecOptions {
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly 'exit-codes'?: readonly number[]
}

export const execCheck: CheckDefinition<ExecOptions> = {
  kind: 'check',
  name: 'exec',
  summary: 'Runs a program, whose exit code says whether an instance is well.',
  schema,
  concurrency: 16,
  open: (options, context) => ({
    check: (instance, signal) => runCheck(options, context, instance, signal),
  }),
}
