import type { ListedPlugin } from '../pipeline/plugins/list-plugins.ts'

/** What `plugins` lists, and what it has written. */
export interface PluginsDocument {
  readonly format: 1
  readonly plugins: readonly ListedPlugin[]
  readonly written: readonly string[]
}

export function pluginsDocument(
  plugins: readonly ListedPlugin[],
  written: readonly string[] = [],
): PluginsDocument {
  return { format: 1, plugins, written }
}
