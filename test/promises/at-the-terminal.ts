import type { Promises } from './promise.ts'

const offers = ['test/e2e/completion', '%j offers %j'] as const
const pages = 'test/e2e/docs-and-pager'
const paged = [pages, 'a long answer goes through PAGER on a terminal, and nowhere else'] as const

export const atTheTerminal: Promises = [
  ['`haproxyctl completion SHELL` prints', ...offers],
  ['| bash |', ...offers],
  ['| zsh |', ...offers],
  ['| fish |', ...offers],
  ['`haproxyctl COMMAND --help` shows', 'test/contract/command-pages', '%s is as the help says'],
  ['`haproxyctl docs` lists these documents', pages, 'lists every page with its heading'],
  ['installs man pages', 'test/e2e/package', 'each command has its man page and its page in docs'],
  ['standard error says what it is', 'test/e2e/progress', 'is a line on a terminal that goes away'],
  ['is shown in the program that `PAGER` names', ...paged],
  [
    'On a terminal, sentences that are longer than its width are wrapped at blanks',
    pages,
    'haproxyctl %s',
  ],
  ['it is coloured, unless', 'src/cli/terminal/terminal', 'with %j, terminal %s: coloured %s'],
]
