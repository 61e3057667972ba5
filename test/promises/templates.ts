import type { Promises } from './promise.ts'

const render = 'src/render/render'
const oneWord = 'what a registry said is always exactly one word'
const asTheyStand = "the project's own lines are printed as they stand, indented, one a line"
const partials = 'each line knows where it comes from, down to the line of a partial'
const server = 'a server with %j is printed as %j'
const names = ['src/render/documentation', 'what the page names is there: %s'] as const

export const templates: Promises = [
  [
    'The built-in ones are in `templates/`',
    'test/e2e/package',
    'nothing is missing of schemas and templates',
  ],
  ['takes the place of the built-in partial', render, partials],
  [
    'adds its stamp',
    render,
    'the stamp names the content, and the same input gives the same bytes',
  ],
  ['which is which', render, oneWord],
  ['comes out as exactly one word', render, oneWord],
  ['printed by helpers as they stand', render, asTheyStand],
  ['nothing at all for an empty list', render, 'an empty list prints no line'],
  ['`{{value}}` adds the quotes itself', render, oneWord],
  ['prints a value without quoting', render, 'three braces print a value as it is'],
  ['is an error with its line and column', render, '%s is found at its place'],
  ['| `version` |', ...names],
  ['| `defaultsName` |', ...names],
  ['| `peers`, `listens` |', ...names],
  ['| `closesIdleOnResponse` |', ...names],
  ['| `global`, `defaults` |', ...names],
  ['| `sections` |', ...names],
  ['| `frontends` |', ...names],
  ['| `backends` |', ...names],
  ['A server has `name`', ...names],
  [
    'has a server for each of them',
    'test/e2e/slots',
    'lets instances come, go and take turns without a reload, and grows before it runs out',
  ],
  [
    'knows the next time whose slot it is',
    'src/assemble/slots',
    'is told by the name, when the address is another',
  ],
  [
    'haproxyctl goes by the address',
    'src/assemble/slots',
    'is told by the address, when no comment says who it was',
  ],
  ['| `{{line this}}` |', render, asTheyStand],
  ['| `{{lines list}}` |', render, asTheyStand],
  ['| `{{server this}}` |', render, server],
  [
    '| `{{servers list}}` |',
    render,
    'the options of a server come from the project, the rest of its line from the instance',
  ],
  ['stands for the server lines of the service', render, '%s stands for the servers of a service'],
  ['| `{{nodes}}`', render, '%s stands for the servers of a service'],
]
