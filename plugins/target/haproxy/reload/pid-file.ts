import type { PluginContext } from 'haproxyctl/plugin'

/** The living HAProxy processes in a file that `-p` wrote; none where there is no file. */
export async function livePids(context: PluginContext, path: string): Promise<readonly number[]> {
  const bytes = await context.files.read(path)
  if (bytes === undefined) return []
  const words = Buffer.from(bytes).toString('latin1').split(/\s+/)
  const live: number[] = []
  for (const word of words) {
    if (/^\d{1,10}$/.test(word) && (await isHaproxy(context, Number(word)))) live.push(Number(word))
  }
  return live
}

/**
 * A pid file outlives its process, and the number is given to another one: SIGUSR2 would end that.
 * Where the system tells the command line, HAProxy has to be in it.
 */
export async function isHaproxy(context: PluginContext, pid: number): Promise<boolean> {
  // 0 and 1 would mean everybody and init.
  if (pid <= 1 || !context.processes.isAlive(pid)) return false
  const commandLine = await context.files.read(`/proc/${pid}/cmdline`)
  return (
    commandLine === undefined || Buffer.from(commandLine).toString('latin1').includes('haproxy')
  )
}
