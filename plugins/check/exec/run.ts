import { showText, type CheckResult, type Instance, type PluginContext } from 'haproxyctl/plugin'
import type { ExecOptions } from './index.ts'

/** Throws where the program cannot be started: that is no word about the instance. */
export async function runCheck(
  options: ExecOptions,
  { processes, root }: Pick<PluginContext, 'processes' | 'root'>,
  instance: Instance,
  signal: AbortSignal,
): Promise<CheckResult> {
  const [program = '', ...args] = options.command.map((word) => fill(word, instance))
  const env = { ...options.environment, ...environmentOf(instance) }
  try {
    const result = await processes.run(program, args, { cwd: root, env, signal, endsGroup: true })
    const { exitCode, stdout, stderr } = result
    if (exitCode !== undefined && (options['exit-codes'] ?? [0]).includes(exitCode))
      return { isHealthy: true }
    const said = firstLine(stdout) ?? firstLine(stderr)
    const how = exitCode === undefined ? 'a signal ended it' : `exit code ${exitCode}`
    return { isHealthy: false, output: said === undefined ? how : `${how}: ${said}` }
  } catch (error) {
    if (!signal.aborted) throw error
    return { isHealthy: false, output: 'the program did not end in time' }
  }
}

/** Only addresses and ports go among the arguments: they are checked, and never look like an option. */
function fill(word: string, { endpoint }: Instance): string {
  if (endpoint.kind === 'unix') return word.replaceAll('{path}', endpoint.path)
  return word.replaceAll('{address}', endpoint.address).replaceAll('{port}', String(endpoint.port))
}

function environmentOf({ id, node, endpoint }: Instance): Readonly<Record<string, string>> {
  return {
    HAPROXYCTL_ID: id,
    ...(node !== undefined && { HAPROXYCTL_NODE: node }),
    ...(endpoint.kind === 'tcp'
      ? { HAPROXYCTL_ADDRESS: endpoint.address, HAPROXYCTL_PORT: String(endpoint.port) }
      : { HAPROXYCTL_PATH: endpoint.path }),
  }
}

function firstLine(text: string): string | undefined {
  const line = text.split('\n').find((each) => each.trim() !== '')
  return line && showText(line.trim(), 120)
}
