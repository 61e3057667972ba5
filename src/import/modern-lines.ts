import type { Location } from '../model/index.ts'
import type { ImportNotes } from './imported.ts'

const hiddenHeaders =
  /^(\s*)option\s+httpchk\s+(\S+)\s+(\S+)\s+(HTTP\/\d\.\d)((?:\\r\\n[\w-]+:(?:\\ |[^\s\\])*)+)\s*$/

/** A line as HAProxy takes it by now; older ones hid the headers of a check in its version, which ends with 3.0. */
export function modernLines(
  line: string,
  location: Location,
  notes: ImportNotes,
): readonly string[] {
  const [, indent = '', method, uri, version, hidden = ''] = hiddenHeaders.exec(line) ?? []
  if (method === undefined) return [line]
  const headers = hidden
    .split(String.raw`\r\n`)
    .slice(1)
    .map(headerWords)
  const why = 'From 3.0 on HAProxy takes no headers behind the version of a check.'
  notes.changed('The headers of the check stand in `http-check send`.', location, why)
  return [
    `${indent}option httpchk`,
    `${indent}http-check send meth ${method} uri ${uri} ver ${version}${headers.join('')}`,
  ]
}

function headerWords(header: string): string {
  const [name = '', ...value] = header.split(':')
  const text = value.join(':').replace(/^(\\ )+/, '')
  return ` hdr ${name} ${text === '' ? '""' : text}`
}
