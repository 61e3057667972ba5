// First: it listens for errors of standard output, and throws them where they are no business of the work.
import '@oclif/core/command'
import { run as runOclif } from '@oclif/core/run'
import { endWithError } from './ending/end-with-error.ts'
import { exitCodes } from '../model/exit-codes.ts'
import { standardOutput } from './terminal/standard-stream.ts'

/** Runs the command line of this process and leaves its exit code behind. */
export async function run(moduleUrl: string): Promise<void> {
  process.once('exit', (code) => {
    // A verdict, or what went wrong, says more than that it could not be printed.
    if (code === exitCodes.ok && standardOutput.isIncomplete)
      process.exitCode = exitCodes['cannot-write']
  })
  try {
    await runOclif(process.argv.slice(2), moduleUrl)
  } catch (error) {
    process.exitCode = endWithError(error, process.argv.slice(2))
  }
}
