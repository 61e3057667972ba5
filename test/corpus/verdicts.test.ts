import { describe, expect, test } from 'vitest'
import { compareVerdicts, judgedVersions, type Tally } from '../../bench/verdicts.ts'
import { corpusFolder, noCorpus } from '../support/corpus.ts'

function share({ met, of }: Tally): number {
  return of === 0 ? 1 : met / of
}

describe.skipIf(corpusFolder === undefined)(
  `our verdict and HAProxy's (${corpusFolder === undefined ? noCorpus : 'corpus'})`,
  () => {
    test.each(judgedVersions)(
      '%s: no error about what it accepts, and one where it refuses',
      (version) => {
        const { accepted, mutants, wrong } = compareVerdicts({
          corpus: corpusFolder ?? '',
          version,
        })

        expect(accepted.of).toBeGreaterThan(0)
        expect(
          share(accepted),
          wrong.filter((each) => each.startsWith('FALSE')).join('\n'),
        ).toBeGreaterThanOrEqual(0.995)
        expect(
          share(mutants),
          wrong.filter((each) => each.startsWith('MISS')).join('\n'),
        ).toBeGreaterThanOrEqual(0.95)
      },
    )
  },
)
