interface Runnable {
  run(argv: readonly string[]): Promise<void>
}

type LoadCommand = () => Promise<{ readonly default: Runnable }>

/** The commands by name. None is loaded by being listed. */
export const commands: ReadonlyMap<string, LoadCommand> = new Map<string, LoadCommand>([
  ['adopt', () => import('../commands/adopt.ts')],
  ['apply', () => import('../commands/apply.ts')],
  ['completion', () => import('../commands/completion.ts')],
  ['diff', () => import('../commands/diff.ts')],
  ['directives', () => import('../commands/directives.ts')],
  ['discover', () => import('../commands/discover.ts')],
  ['docs', () => import('../commands/docs.ts')],
  ['explain', () => import('../commands/explain.ts')],
  ['fmt', () => import('../commands/fmt.ts')],
  ['get', () => import('../commands/get.ts')],
  ['history', () => import('../commands/history.ts')],
  ['import', () => import('../commands/import.ts')],
  ['init', () => import('../commands/init.ts')],
  ['plugins', () => import('../commands/plugins.ts')],
  ['render', () => import('../commands/render.ts')],
  ['report', () => import('../commands/report.ts')],
  ['rollback', () => import('../commands/rollback.ts')],
  ['schema', () => import('../commands/schema.ts')],
  ['serve', () => import('../commands/serve.ts')],
  ['set', () => import('../commands/set.ts')],
  ['status', () => import('../commands/status.ts')],
  ['token', () => import('../commands/token.ts')],
  ['upgrade-check', () => import('../commands/upgrade-check.ts')],
  ['validate', () => import('../commands/validate.ts')],
  ['watch', () => import('../commands/watch.ts')],
])
