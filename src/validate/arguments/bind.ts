import type { Walk } from '../grammar/walk.ts'

const certificates = new Set(['crt', 'crt-list', 'default-crt', 'generate-certificates'])

/** `ssl` needs a certificate, unless the listener may turn clients away whose name it does not know. */
export function checkBind(walk: Walk): void {
  const { keyword, directives } = walk.section
  if (keyword !== 'frontend' && keyword !== 'listen') return
  const ssl = walk.words.findIndex((word, index) => index > 1 && word.value === 'ssl')
  if (
    ssl < 0 ||
    walk.words.some(({ value, hasVariable }) => hasVariable || certificates.has(value))
  )
    return
  if (walk.words.some(({ value }) => value === 'strict-sni')) return
  // `ssl-f-use` brings certificates to all listeners of the frontend.
  if (directives.some(({ words }) => words[0]?.value === 'ssl-f-use')) return
  walk.report({
    code: 'validate/missing-certificate',
    message: 'This listener speaks TLS but has no certificate.',
    help: 'Add `crt` with the path of a certificate and its key.',
    at: ssl,
  })
}
