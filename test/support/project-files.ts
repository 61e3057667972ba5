import type { ProjectFiles, ProjectPorts } from '../../src/project/ports.ts'

/** Files that are only in memory, by absolute path; `null` is a file that may not be read. */
export function memoryFiles(
  texts: Readonly<Record<string, string | Uint8Array | null>>,
): ProjectFiles {
  return {
    async read(path) {
      const text = Object.hasOwn(texts, path) ? texts[path] : undefined
      if (text === null)
        throw Object.assign(new Error(`EACCES: permission denied, open '${path}'`), {
          code: 'EACCES',
        })
      return typeof text === 'string' ? new TextEncoder().encode(text) : text
    },
    async list(path) {
      const folder = path.endsWith('/') ? path : `${path}/`
      const below = Object.keys(texts).filter((each) => each.startsWith(folder))
      if (below.length === 0) return undefined
      return [...new Set(below.map((each) => each.slice(folder.length).split('/')[0] ?? ''))]
    },
  }
}

/** Ports over files in `/project`, which is also the working folder. */
export function memoryPorts(
  texts: Readonly<Record<string, string | Uint8Array | null>>,
  more: Partial<ProjectPorts> = {},
): ProjectPorts {
  const files = Object.entries(texts).map(([name, text]) => [`/project/${name}`, text] as const)
  return { files: memoryFiles(Object.fromEntries(files)), env: {}, cwd: '/project', ...more }
}
