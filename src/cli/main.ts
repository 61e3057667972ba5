import { commands } from './commands.ts'
import { endLeftOpen } from './ending/end-left-open.ts'

/** Runs a command and leaves its exit code behind. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await runCommand(argv)
  } catch (error) {
    const { endWithError } = await import('./ending/end-with-error.ts')
    process.exitCode = endWithError(error, argv)
  }
  endLeftOpen()
}

async function runCommand(argv: readonly string[]): Promise<void> {
  const [name = '', ...rest] = argv
  if (name === 'help' || asksForHelp(argv)) {
    const { showCommandHelp } = await import('./help/command-help.ts')
    return showCommandHelp(argv)
  }
  const load = commands.get(name)
  if (load === undefined) {
    const { commandNotFound } = await import('./ending/command-not-found.ts')
    throw commandNotFound(name, [...commands.keys(), 'help'])
  }
  const { default: command } = await load()
  await command.run(rest)
}

/** Anywhere on the line, but not behind `--`. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const own = end === -1 ? argv : argv.slice(0, end)
  return own.includes('--help') || own.includes('-h')
}
