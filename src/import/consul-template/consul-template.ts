import type { Diagnostic } from '../../model/index.ts'
import { positionAt } from '../../text/locate.ts'
import { importNotes, type ForeignFile, type Imported } from '../imported.ts'
import { printProject, type PlainValue } from '../print-project.ts'
import { TemplateTranslation } from './translation.ts'

const templateName = 'haproxy.cfg.hbs'

/** A template of consul-template for haproxy.cfg as a project, as far as it goes. */
export function importConsulTemplate({ path, text }: ForeignFile): Imported {
  const found: Diagnostic[] = []
  const notes = importNotes((each) => found.push(each))
  const start = { file: path, start: { line: 1, column: 1 } }
  const lines = { text, lineStarts: lineStartsOf(text) }
  const translation = new TemplateTranslation(notes, (offset) => ({
    file: path,
    start: positionAt(lines, offset),
  }))
  const template = translation.translate(text)
  const { services } = translation
  const sockets = adminSockets(text)
  if (sockets.length === 0) {
    const help =
      'With `stats socket … level admin` in `global`, and its path in `sockets`, fewer changes are reloads.'
    notes.left('There is no socket over which HAProxy can be changed.', start, help)
  }
  notes.changed(
    'What consul-template runs after a change is not known here.',
    start,
    'Its `command` is in its own configuration: say under `reload` how HAProxy is reloaded.',
  )
  const project: Record<string, PlainValue> = {
    discovery: services.size === 0 ? {} : { consul: { url: 'http://127.0.0.1:8500' } },
    services: Object.fromEntries(services),
    templates: { file: templateName },
    targets: { lb: { plugin: 'haproxy', config: '/etc/haproxy/haproxy.cfg', sockets } },
  }
  const comment = ['From a template of consul-template.']
  return {
    files: [
      { path: 'haproxyctl.yaml', text: printProject(comment, project) },
      { path: templateName, text: template },
    ],
    notes: found,
  }
}

function adminSockets(text: string): readonly string[] {
  const pattern = /^[ \t]*stats[ \t]+socket[ \t]+([^\s{}$"']+)[^\n]*\blevel[ \t]+admin\b/gm
  return [...text.matchAll(pattern)].map(([, address = '']) => address)
}

function lineStartsOf(text: string): Uint32Array {
  return Uint32Array.from([0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)])
}
