const level = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug']
const facility = [
  'kern',
  'user',
  'mail',
  'daemon',
  'auth',
  'syslog',
  'lpr',
  'news',
  'uucp',
  'cron',
  'auth2',
  'ftp',
  'ntp',
  'audit',
  'alert',
  'cron2',
  'local0',
  'local1',
  'local2',
  'local3',
  'local4',
  'local5',
  'local6',
  'local7',
]
const tableTypes = ['ip', 'ipv4', 'ipv6', 'integer', 'string', 'binary']
const setConditions = [
  'ifexists',
  'ifnotexists',
  'ifempty',
  'ifnotempty',
  'ifset',
  'ifnotset',
  'ifgt',
  'iflt',
]

/** Types of the argument grammar whose values are words of a list. */
export const fixedWords = {
  infinite: ['infinite'],
  'by-thread': ['by-thread'],
  'by-group': ['by-group'],
  level,
  facility,
  'table-type': tableTypes,
  'var-conditions': setConditions,
} as const satisfies Readonly<Record<string, readonly string[]>>
