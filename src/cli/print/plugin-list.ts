import { showText } from '../../kit/shown-value.ts'
import type { ListedPlugin } from '../../pipeline/plugins/list-plugins.ts'
import { wrap } from './table.ts'

const width = 80
const indent = '    '

/** Plugins by their kinds, with their options. Whatever a module says of itself is a stranger's text. */
export function pluginListText(plugins: readonly ListedPlugin[]): string {
  const kinds = [...new Set(plugins.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const own = plugins.filter((plugin) => plugin.kind === kind)
      return `${kind}\n${own.map(pluginText).join('')}`
    })
    .join('\n')
}

function pluginText({ name, module, summary, options }: ListedPlugin): string {
  const from = module === undefined ? '' : ` (${showText(module, 200)})`
  const lines = [...wrap(showText(summary, 500), width - indent.length)]
  const names = options.map((each) => {
    const where = each.of === 'service' ? ' (service)' : ''
    return `${showText(each.name)}${each.isRequired ? '*' : ''}${where}`
  })
  if (names.length > 0) lines.push(...wrap(names.join(', '), width - indent.length))
  return [`  ${showText(name, 100)}${from}`, ...lines.map((line) => indent + line)]
    .map((line) => `${line}\n`)
    .join('')
}
