/** The newest of each as soon as both have said something, and again whenever one of them says more. */
export async function* latestOfBoth<A, B>(
  first: AsyncIterable<A>,
  second: AsyncIterable<B>,
): AsyncGenerator<readonly [A, B]> {
  const one = taken(first, 'one')
  const other = taken(second, 'other')
  let [ones, others] = [one.next(), other.next()]
  let latest = await Promise.all([ones, others])
  ;[ones, others] = [one.next(), other.next()]
  for (;;) {
    const [a, b] = latest
    if (a === undefined || b === undefined) return
    yield [a.value, b.value]
    const came = await Promise.race([ones, others])
    if (came === undefined) return
    if (came.from === 'one') {
      latest = [came, b]
      ones = one.next()
    } else {
      latest = [a, came]
      others = other.next()
    }
  }
}

interface Taken<T, From> {
  readonly from: From
  readonly value: T
}

function taken<T, const From extends string>(
  values: AsyncIterable<T>,
  from: From,
): { next(): Promise<Taken<T, From> | undefined> } {
  const iterator = values[Symbol.asyncIterator]()
  return {
    next() {
      const next = iterator
        .next()
        .then(({ done, value }) => (done === true ? undefined : { from, value }))
      // It is waited for later, or never.
      next.catch(() => undefined)
      return next
    },
  }
}
