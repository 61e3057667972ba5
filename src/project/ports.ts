import type { PluginCatalogue } from '../kit/plugins/plugin-catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Placed } from '../model/place.ts'

/** What reading the files of a project needs of the world. */
export interface ReadingPorts {
  readonly files: ProjectFiles
  /** The environment, for `${env:NAME}`. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the environment is kept from the project: a value is then only stood in for. */
  readonly isUntrusted?: boolean
  /** Absolute folder that the project file's path starts from. */
  readonly cwd: string
}

/** What loading a project needs beside that. */
export interface ProjectPorts extends ReadingPorts {
  /** All plugins that the project may name, with those of its own modules; reports the modules that bring none. */
  loadPlugins(
    modules: readonly Placed<string>[],
    root: string,
    report: Report,
  ): Promise<PluginCatalogue>
}

export interface ProjectFiles {
  /** The bytes, or `undefined` where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>
  /** The names in a folder, or `undefined` where there is no such folder, or no folder of that name. */
  list(path: string): Promise<readonly string[] | undefined>
}

/** A file by the two names that it has: for reading, and as the user would call it. */
export interface NamedFile {
  readonly absolute: string
  readonly shown: string
}
