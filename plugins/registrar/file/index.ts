import type { RegistrarDefinition } from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface FileRegistrarOptions {
  readonly path: string
}

export const fileRegistrar: RegistrarDefinition<FileRegistrarOptions> = {
  kind: 'registrar',
  name: 'file',
  summary: 'Registers in a JSON file that the source `file` reads.',
  schema,
  async open(options, context) {
    const { openFileRegistrar } = await import('./registrar.ts')
    return openFileRegistrar(options, context)
  },
}
