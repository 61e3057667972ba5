import { serversAsServices } from '../../import/haproxy/haproxy.ts'
import { printProject } from '../../import/print-project.ts'
import type { Diagnostic } from '../../model/index.ts'
import { templateOf } from '../../project/adopt.ts'
import type { World } from '../session/world.ts'
import { adoptFile } from '../validate/adopt-file.ts'
import type { ImportResult, ImportWish } from './import-project.ts'

/** What `adopt` does, and with services the servers of the file as those. */
export async function importHaproxy(
  { source, folder, services = false }: ImportWish,
  world: World,
): Promise<ImportResult> {
  if (!services) {
    const { written } = await adoptFile(source, folder, world)
    return { written, notes: [] }
  }
  const notes: Diagnostic[] = []
  const { written } = await adoptFile(source, folder, world, (text) => {
    const result = serversAsServices(source, text)
    notes.push(...result.notes)
    const template = result.pieces.map((piece) =>
      piece.kind === 'text' ? templateOf(piece.text) : `{{nodes ${JSON.stringify(piece.service)}}}`,
    )
    return {
      template: template.join(''),
      services: printProject([], { services: result.services }),
    }
  })
  return { written, notes }
}
