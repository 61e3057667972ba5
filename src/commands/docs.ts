import * as Flags from '@oclif/core/flags'
import { pagerFlag } from '../cli/flags/pager-flag.ts'
import { textArgument } from '../cli/flags/text-argument.ts'
import { BaseCommand, type Shell } from '../cli/base-command.ts'
import { Failure } from '../model/index.ts'

export default class Docs extends BaseCommand {
  static override summary = 'Show a page of the documents; without TOPIC, list them.'
  static override description = `The pages of docs and of each command, plugin and lint rule are in the package. TOPIC is a name from the list, the last part of one, or a path as it stands in messages: project-file, zookeeper, docs/safe-apply.md.
On a terminal, a page is laid out for its width; elsewhere it is printed as Markdown.`
  static override examples = [
    '<%= config.bin %> docs',
    '<%= config.bin %> docs troubleshooting',
    {
      description: 'The options of a plugin.',
      command: '<%= config.bin %> docs discovery/zookeeper',
    },
  ]
  static override args = {
    topic: textArgument({ description: 'The page; all are listed without it.', required: false }),
  }
  static override flags = {
    ...pagerFlag,
    markdown: Flags.boolean({ summary: 'Print Markdown on a terminal, too.' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Docs)
    const shell = await this.openShell({ ...plainShell, 'no-pager': flags['no-pager'] })
    if (args.topic === undefined) return listTopics(shell)
    await showTopic(args.topic, flags.markdown, shell)
  }
}

const plainShell = { json: false, quiet: false, verbose: false }

async function listTopics({ terminal, world }: Shell): Promise<void> {
  const { listPages, readPage, titleOf } = await import('../pipeline/pages/pages.ts')
  const { table } = await import('../cli/print/table.ts')
  const rows: (readonly string[])[] = []
  for (const page of await listPages(world))
    if (!page.topic.startsWith('lint/'))
      rows.push([page.topic, titleOf(await readPage(page, world))])
  terminal.write(table([...rows, ['lint/RULE', 'one page for each lint rule']], terminal.width))
}

async function showTopic(topic: string, asMarkdown: boolean, shell: Shell): Promise<void> {
  const { listPages, pagesFor, readPage } = await import('../pipeline/pages/pages.ts')
  const { terminal, world } = shell
  const pages = await listPages(world)
  const [page, ...others] = pagesFor(topic, pages)
  if (page === undefined || others.length > 0) {
    const { nearest } = await import('../text/nearest.ts')
    const found = page === undefined ? [] : [page, ...others]
    throw unclear(
      topic,
      found.map((each) => each.topic),
      nearest(
        topic,
        pages.map((each) => each.topic),
      ),
    )
  }
  const text = await readPage(page, world)
  if (asMarkdown || !terminal.isShown) return terminal.write(text)
  const { pageText } = await import('../cli/print/page-text.ts')
  terminal.write(pageText(text, terminal.width))
}

function unclear(topic: string, found: readonly string[], meant: string | undefined): Failure {
  if (found.length > 0)
    return new Failure('usage', `there are several pages for ${topic}`, {
      help: `Ask for one: ${found.join(', ')}.`,
    })
  return new Failure('usage', `there is no page ${topic}`, {
    help: meant === undefined ? '`haproxyctl docs` lists all.' : `Did you mean ${meant}?`,
  })
}
