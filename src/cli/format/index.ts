import { formatCheckstyle } from './checkstyle.ts'
import type { Formatter } from './formatter.ts'
import { formatGithub } from './github.ts'
import { formatJson } from './json.ts'
import { formatJunit } from './junit.ts'
import { formatPretty } from './pretty.ts'
import type { FormatName } from './names.ts'
import { formatSarif } from './sarif.ts'

export type * from './formatter.ts'

export { formatNames, type FormatName } from './names.ts'

/** Every way to print findings; all take the same and give a whole document. */
export const formatters: Readonly<Record<FormatName, Formatter>> = {
  pretty: formatPretty,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  checkstyle: formatCheckstyle,
}
