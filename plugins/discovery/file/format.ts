import { extname } from 'node:path'

export type Format = 'yaml' | 'json' | 'csv'

/** The format that was asked for, or the one that the extension tells. */
export function formatOf(path: string, wished: Format | undefined): Format | undefined {
  if (wished !== undefined) return wished
  switch (extname(path).toLowerCase()) {
    case '.json':
      return 'json'
    case '.yaml':
    case '.yml':
      return 'yaml'
    case '.csv':
      return 'csv'
    default:
      return undefined
  }
}
