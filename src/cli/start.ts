import { keepCompiled } from '../system/compile-cache.ts'
import { packageFacts, versionLine } from './help/package-facts.ts'
import { keepOnReloadSignal } from './terminal/reload-signal.ts'
import { endIncomplete, standardOutput } from './terminal/standard-stream.ts'

const versionWords: readonly string[] = ['--version', '-v', 'version']
const helpWords: readonly string[] = ['--help', '-h', 'help']

/** Where each run begins. What needs nothing of the rest is answered before the rest is loaded. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2)
  const [first = '--help'] = argv
  keepOnReloadSignal(process.argv)
  endIncomplete()
  if (versionWords.includes(first)) {
    standardOutput.write(`${versionLine(packageFacts())}\n`)
    return
  }
  keepCompiled(process.env, first)
  if (argv.length <= 1 && helpWords.includes(first)) {
    const { showRootHelp } = await import('./help/show-root-help.ts')
    showRootHelp()
    return
  }
  const { run } = await import('./main.ts')
  await run(argv)
}
