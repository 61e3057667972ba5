/**
 * Words that open a section in any version that we know. Which of them a version has is the validator's
 * question: a parser that did not open the section would blame all of its lines.
 */
export const sectionKeywords: ReadonlySet<string> = new Set([
  'global',
  'defaults',
  'frontend',
  'backend',
  'listen',
  'peers',
  'resolvers',
  'mailers',
  'ring',
  'log-forward',
  'log-profile',
  'userlist',
  'cache',
  'http-errors',
  'program',
  'fcgi-app',
  'crt-store',
  'traces',
  'acme',
  'healthcheck',
  'namespace_list',
  'spoe-agent',
  'spoe-message',
  'spoe-group',
])
