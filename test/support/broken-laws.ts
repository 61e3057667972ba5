import { AssertionError } from 'node:assert'
import { expect, test } from 'vitest'
import type { Law } from '../../src/kit/testing/law.ts'

/** Laws, by the plugin that they are asked of. */
type LawsOf<Break> = (breakIt?: Break) => readonly Law[]

/**
 * The proof of laws: a plugin that keeps them passes all, and for each there is one that breaks it, and fails by
 * the words of that law.
 */
export function testLaws<Break>(
  lawsOf: LawsOf<Break>,
  broken: readonly (readonly [law: string, complaint: RegExp, breakIt: Break])[],
): void {
  test.each(lawsOf().map((law) => [law.name, law] as const))('an honest one: %s', (_, law) =>
    law.run(),
  )

  test.each(broken)('a broken one does not pass: %s (%s)', async (name, complaint, breakIt) => {
    const law = lawsOf(breakIt).find((each) => each.name === name)
    const failure = await law?.run().then(
      () => undefined,
      (error: unknown) => error,
    )

    expect(failure).toBeInstanceOf(AssertionError)
    expect(failure).toHaveProperty('message', expect.stringMatching(complaint))
  })

  test('each law has one that breaks it', () => {
    const names = lawsOf().map(({ name }) => name)

    expect(new Set(broken.map(([name]) => name))).toEqual(new Set(names))
  })
}
