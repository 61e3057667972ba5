/** The schemas that are promises to others, by the names that people ask for; each is `schemas/<file>.schema.json`. */
export const schemaFiles = {
  project: 'project',
  plan: 'plan',
  report: 'registrations',
  error: 'error',
  discover: 'discover',
  render: 'render',
  validate: 'report',
  'upgrade-check': 'report',
  diff: 'plan',
  apply: 'apply',
  watch: 'watch',
  event: 'event',
  status: 'status',
  directives: 'directive-list',
  explain: 'explain',
  history: 'history',
  rollback: 'rollback',
  get: 'get',
  set: 'set',
  init: 'init',
  adopt: 'adopt',
  import: 'import',
  fmt: 'fmt',
  plugins: 'plugins',
  token: 'tokens',
} as const

export type SchemaName = keyof typeof schemaFiles

export function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(schemaFiles, name)
}
