/** The scopes that a variable can live in; those with `p` belong to the parent stream (3.1 and later). */
const scopes = ['proc', 'sess', 'txn', 'req', 'res', 'check', 'psess', 'ptxn', 'preq', 'pres']

/** Why a text is no variable, as the end of a sentence; `undefined` when it is one. */
export function checkVariable(text: string): string | undefined {
  const dot = text.indexOf('.')
  if (dot === -1 || dot === text.length - 1 || !scopes.includes(text.slice(0, dot))) {
    return 'has to be a variable, as in `txn.name`, with one of the scopes proc, sess, txn, req, res, check'
  }
  return /^[\w.]+$/.test(text) ? undefined : 'may only hold letters, digits, `_` and `.`'
}
