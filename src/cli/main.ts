import { run as runOclif } from '@oclif/core/run'
import { endWithError } from './ending/end-with-error.ts'

/** Runs the command line of this process and leaves its exit code behind. */
export async function run(moduleUrl: string): Promise<void> {
  try {
    await runOclif(process.argv.slice(2), moduleUrl)
  } catch (error) {
    process.exitCode = endWithError(error, process.argv.slice(2))
  }
}
