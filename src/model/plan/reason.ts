/**
 * Why a change costs what it costs: each code with its sentence. What stands in braces are the reason's values,
 * which can be reasons themselves. Decisions read codes; the sentences are for people.
 */
export const reasonTexts = {
  // Done over the socket.
  'over-the-socket': 'HAProxy can change it over the socket',
  'in-one-transaction': 'HAProxy can change it over the socket, in one transaction',
  'server-added': 'HAProxy takes new servers over the socket',
  'server-deleted': 'HAProxy deletes it over the socket when its connections have ended',
  'server-drained':
    'it gets no new connections from now on, and the reload that is due anyway removes it',
  'server-made-anew': '{why}; the others serve while it is deleted and added again',
  'named-by-new-server': 'a new server names it, and HAProxy can change it over the socket',
  'backend-made': 'HAProxy makes it from its defaults over the socket',
  'backend-deleted':
    'HAProxy deletes it over the socket when the connections of its servers have ended',
  'changed-by-hand': 'it was changed by hand, and can be put back over the socket',
  'entries-changed-by-hand':
    'the process is to hold what the file has; one transaction over the socket',
  'was-so-before': 'it was so before the reload',
  'push-failed': 'an earlier push did not succeed',

  // The process as a whole.
  'process-file-unknown':
    'the process does not tell which file it was started with, so only a reload makes it certain',
  'process-file-untold':
    'over a socket of `level user` the process does not tell which file it was started with, so only a reload makes it certain',
  'process-generation-unknown':
    'the process runs generation {generation}, and no file here is of it, so only a reload makes it certain',
  'process-not-asked': 'nothing can be done while it runs: {problem}',
  'process-absent': 'none runs, and an apply starts one: {problem}',
  'reload-failed': 'an earlier apply could not do it: {problem}',

  // What the version, the socket and the process allow.
  'not-live': 'HAProxy {version} cannot do that while it runs',
  'no-rights': 'the socket has only the rights of `level {has}`, and this needs `level {needs}`',
  'command-unknown': 'the process does not know `{command}`',

  // Lines and sections.
  'section-at-start': 'sections are added and removed only when a worker starts',
  'sockets-at-start': 'listening sockets are opened only when a worker starts',
  'header-at-start': 'the section line is read only when a worker starts',
  'line-at-start': '`{keyword}` is read only when a worker starts',
  'line-at-master-start': '`{keyword}` is read only when the master starts',
  'presetenv-kept': 'the master keeps what `presetenv` set until it is restarted',
  'line-of-environment': 'its line depends on the environment that HAProxy was started in',
  'maxconn-at-start': 'HAProxy works out how many connections it can take only when it starts',
  'maxconn-too-high': 'the worker made room for {most} connections when it started',
  'fullconn-follows': '{section} has `minconn`, and gets its `fullconn` from it',
  'frontend-without-sockets':
    'it was disabled when the worker started, and has no sockets to go back to',
  'frontend-shut-down': 'a frontend that was shut down has no sockets to go back to',

  // Servers that come and go.
  'not-balanced': '{section} does not balance',
  'balance-static': '`balance {algorithm}` is fixed when a worker starts (`roundrobin` is not)',
  'balance-hashed':
    '`balance {algorithm}` is fixed when a worker starts (`hash-type consistent` is not)',
  'backend-of-logs': 'HAProxy takes no new servers for a backend of mode log',
  'external-check': 'HAProxy crashes when it checks a new server with `option external-check`',
  'address-with-line-feed': 'its address has a line feed in it',
  'lookup-blocks': 'HAProxy would stand still while it looks up {name}',
  'command-too-long': 'HAProxy takes a command of {most} words at most',
  'option-unknown': '`{option}` is not known to be accepted for a server that is added',
  'option-not-dynamic':
    'HAProxy {version} does not accept `{option}` for a server that is added while it runs',
  'option-with-line-feed': 'the value of `{option}` has a line feed in it',
  'tracked-not-started': 'it tracks {server}, which is not a server that HAProxy was started with',
  'id-in-use': 'server {server} has the id {id} until it goes',
  'guid-in-use': 'server {server} of {section} has the guid {guid} until it goes',
  'named-by-use-server': 'a `use-server` line points at it',
  tracked: 'a server that tracks it points at it',
  'named-by-fetch': '`{fetch}` points at it',
  'held-by-resolvers': 'its `resolvers` hold on to it',
  'order-changes': '{why}, and HAProxy puts new ones last',
  'order-counts': '`{balance}` goes by the order of the servers',
  'first-backup-serves': 'only the first of the backup servers of {section} serves',

  // Servers that change.
  'address-changes': 'its address changes from {from} to {to}',
  'port-stays': 'a port cannot be taken from a running server',
  'agent-goes-by-weight': 'its agent uses the weight with which the server was made',
  'weight-changes': 'its weight changes, and {why}',
  'option-changes': '`{option}` changes, and {why}',
  'option-when-made': '`{option}` is read only when a server is made',
  'options-when-made': '{options} are read only when a server is made',
  'value-with-line-feed': 'its value has a line feed in it',
  'made-without-checks': 'it was made without {checks}',
  'checks-paused': 'its {checks} have been paused since a maintenance',
  'taken-down-otherwise': '`{option}` goes on to take it down without {checks}',
  'check-under-way': 'the last of its checks may be under way, and take it down',
  'checks-may-be-why': 'it is not up, and its {checks} may be why',
  'none-left': '{why}, and no server would be left while it is deleted and added again',
  'too-many-at-once':
    '{why}, and {count} of {serving} servers would have to be deleted and added again at once',
  'not-made-anew': '{why}, and it cannot be deleted and added again: {refusal}',
  'reload-does-it': '{why}; the reload that is due anyway does it',

  // Backends that come and go.
  'reload-takes-it': 'the reload that is due anyway removes it',
  'defaults-not-named': 'HAProxy makes backends while it runs only from named defaults',
  'defaults-not-started': 'defaults {name} is not a section that HAProxy was started with',
  'line-not-live': '`{keyword}` cannot be given to a backend that is made while HAProxy runs',
  'name-in-use': 'the process has one of that name that is not in its file',
  'server-not-added': 'server {server} cannot be added: {why}',
  'server-not-deleted': 'server {server} cannot be deleted: {why}',
  'server-of-environment': 'the line depends on the environment that HAProxy was started in',
  'backend-with-table': 'HAProxy does not delete a backend with `stick-table`',
  'backend-unbalanced': 'HAProxy does not delete a backend with `dispatch` or `option transparent`',
  'backend-disabled': 'HAProxy does not delete a backend that is disabled',
  'backend-with-quic': 'HAProxy does not delete a backend with QUIC servers',
  'backend-referred-to': '`{by}` in {section} refers to it',
  'backend-refers-to-itself': '`{by}` of its own refers to it',
  'mode-not-live': 'HAProxy does it only with backends of mode tcp and http, not {mode}',

  // Files beside the configuration.
  'file-at-start': 'HAProxy reads it only when a worker starts',
  'named-file-at-start': 'HAProxy reads {path} only when a worker starts',
  'file-not-loaded': 'HAProxy has not loaded {path}',
  'file-when-made': '{path} changes, which a server without `crt` reads only when it is made',
  'renewal-hides': 'this version would not show certificates that are renewed after it',
  'map-names-new-sections': 'it may name sections that come only with the reload',
  'key-without-value': 'HAProxy takes no key without a value over the socket: {key}',
  'entry-too-long': 'one of its entries is more than HAProxy takes over the socket',
  'keys-do-not-fit': 'it needs {least} keys or more, all as long as those before',
  'file-too-long': 'its {characters} characters are more than HAProxy takes over the socket',
  'other-form': 'HAProxy takes such a file over the socket only in another form',
  'key-elsewhere': 'its key is in a file that is not among those of the project',
  'certificate-unreadable':
    'its first certificate cannot be read, so nothing could tell whether HAProxy took it',
  'name-ends-with-crt': 'this version does not find a certificate by a name that ends with .crt',
  'first-of-folder': 'it is the first of its folder, which is the default certificate',
  'first-of-list': 'its first entry, the default certificate, changes',
  'certificate-repeated': 'it has {certificate} more than once',
  'entry-changes': 'what it says of {certificate} changes',
  'entries-in-another-order': 'its entries are in another order',
  'entries-unknown': 'it is not known which entries the process holds',
} as const

type Texts = typeof reasonTexts

export type ReasonCode = keyof Texts

type ValueName<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueName<Rest>
  : never

export type ReasonValue = string | number | Reason

/** A code with the values of its sentence. */
export type Reason<Code extends ReasonCode = ReasonCode> = Code extends ReasonCode
  ? { readonly [Name in ValueName<Texts[Code]> | 'code']: Name extends 'code' ? Code : ReasonValue }
  : never

/** A reason in words. */
export function reasonText(reason: Reason): string {
  const values: Readonly<Record<string, ReasonValue>> = reason
  return reasonTexts[reason.code].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    valueText(values[name] ?? ''),
  )
}

function valueText(value: ReasonValue): string {
  return typeof value === 'object' ? reasonText(value) : String(value)
}
