import { Failure } from '../../model/index.ts'
import { parseYamlPath, type YamlPath } from '../../text/yaml-edit/yaml-path.ts'

/** A path of the project as an argument; what is wrong with it is wrong usage. */
export function yamlPathArgument(text: string): YamlPath {
  const read = parseYamlPath(text)
  if ('path' in read) return read.path
  throw new Failure('usage', `the path ${text} cannot be read: ${read.problem}`, {
    help: `It goes wrong at character ${read.offset + 1}. Paths look like services.web.server, global[0], sections["frontend www"].`,
  })
}
