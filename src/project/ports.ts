import type { Report } from '../model/diagnostic.ts'
import type { Placed } from '../model/place.ts'

/** What loading a project needs of the world. */
export interface ProjectPorts {
  readonly files: ProjectFiles
  /** The environment, for `${env:NAME}`. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute folder that the project file's path starts from. */
  readonly cwd: string
  /**
   * The names of all plugins, with those of the project's own modules, so that a mistyped one is reported
   * at its place. Without it no name is looked at.
   */
  loadPlugins?(
    wanted: readonly Placed<string>[],
    root: string,
    report: Report,
  ): Promise<PluginNames>
}

export interface ProjectFiles {
  /** The bytes, or `undefined` where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** The names in a folder, or `undefined` where there is no such folder, or no folder of that name. */
  list(path: string): Promise<readonly string[] | undefined>
}

export interface PluginNames {
  readonly discovery: readonly string[]
  readonly check: readonly string[]
  readonly target: readonly string[]
}

/** A file by the two names that it has: for reading, and as the user would call it. */
export interface NamedFile {
  readonly absolute: string
  readonly shown: string
}
