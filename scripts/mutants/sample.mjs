import { createHash } from 'node:crypto'

const share = Number(process.env.MUTANTS_SHARE ?? '1')
const seed = process.env.MUTANTS_SEED ?? '1'

/** Whether a function is in the sample is decided by its text, so that it is the same in every run of one seed. */
function isSampled(text) {
  const digest = createHash('sha256').update(`${seed} ${text}`).digest()
  return digest.readUInt32BE(0) < share * 2 ** 32
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'sample',
    value: {
      shouldIgnore(path) {
        const isWhole = path.isFunctionDeclaration() || path.isClassMethod()
        if (!isWhole || share >= 1) return undefined
        return isSampled(path.toString()) ? undefined : 'not in the sample'
      },
    },
  },
]
