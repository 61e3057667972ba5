import { table, wrap } from './table.ts'

/** A page of Markdown as it is read on a terminal: broken at blanks, links and marks of code taken away. */
export function pageText(markdown: string, width: number): string {
  const columns = Math.min(width, 100)
  const out: string[] = []
  let paragraph: string[] = []
  let rows: (readonly string[])[] = []
  let isCode = false
  function end(): void {
    if (paragraph.length > 0) out.push(...blockLines(paragraph.join(' '), columns))
    if (rows.length > 0) out.push(...tableLines(rows, columns))
    paragraph = []
    rows = []
  }
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('```')) {
      end()
      isCode = !isCode
    } else if (isCode) out.push(line === '' ? '' : `    ${line}`)
    else if (line.startsWith('<!--')) continue
    else if (/^\|[\s|:-]+\|$/.test(line)) continue
    else if (line.startsWith('|')) rows.push(cellsOf(line))
    else if (line.trim() === '') {
      end()
      out.push('')
    } else {
      if (/^\s*(?:[-*] |\d+\. |#)/.test(line)) end()
      paragraph.push(paragraph.length > 0 ? line.trim() : line)
      if (line.startsWith('#')) end()
    }
  }
  end()
  return `${out
    .join('\n')
    .replace(/^\n+/, '')
    .replaceAll(/\n{3,}/g, '\n\n')}\n`
}

/** A heading, an item of a list or a paragraph. */
function blockLines(text: string, width: number): readonly string[] {
  const heading = /^#+ (.*)$/.exec(text)?.[1]
  if (heading !== undefined) return [plain(heading).toUpperCase()]
  const [, before = '', body = ''] = /^(\s*(?:[-*] |\d+\. )?)(.*)$/s.exec(text) ?? []
  const [first = '', ...more] = wrap(plain(body), Math.max(width - before.length, 20))
  return [before + first, ...more.map((line) => ' '.repeat(before.length) + line)]
}

/** Side by side where that is narrow enough; else each row is a paragraph with its cells below the first. */
function tableLines(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const plainRows = rows.map((row) => row.map(plain))
  const [head = [], ...body] = plainRows
  const lines = table(head.every((cell) => cell === '') ? body : plainRows, width)
    .trimEnd()
    .split('\n')
  if (lines.every((line) => line.length <= width)) return lines
  return body.flatMap(([first = '', ...cells]) => [
    ...wrap(first, width),
    ...cells.flatMap((cell, index) => {
      if (cell === '') return []
      const label = cells.length > 1 && head[index + 1] ? `${head[index + 1]}: ` : ''
      return wrap(label + cell, width - 4).map((line) => `    ${line}`)
    }),
  ])
}

function cellsOf(line: string): readonly string[] {
  const cells = line.replaceAll('\\|', '\u0000').split('|').slice(1, -1)
  return cells.map((cell) => cell.replaceAll('\u0000', '|').trim())
}

function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, to: string) => linkText(label, to))
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
}

/** Where a link leads to another page, the word that `haproxyctl docs` takes stands behind it. */
function linkText(label: string, to: string): string {
  const [file = ''] = to.split('#', 1)
  if (/^\w+:/.test(to)) return `${label} (${to})`
  if (!file.endsWith('.md')) return label
  const topic = file.replace(/^(?:\.\.?\/)*(?:docs\/)?/, '').replace(/(?:\/README)?\.md$/, '')
  return topic === label ? label : `${label} (${topic.replace(/^plugins\//, '')})`
}
