import { basename } from 'node:path'
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
 * Where the system tells what runs under the number, it has to be HAProxy.
 */
export async function isHaproxy(context: PluginContext, pid: number): Promise<boolean> {
  // 0 and 1 would mean everybody and init.
  if (pid <= 1 || !context.processes.isAlive(pid)) return false
  const name = await context.files.read(`/proc/${pid}/comm`)
  if (name === undefined) return true
  // The kernel keeps 15 characters; a program that brings its own loader goes by the loader's name.
  const text = Buffer.from(name).toString('latin1').trimEnd()
  const own = basename(context.haproxy.binary).slice(0, 15)
  return text === own || /^(haproxy(?!ctl)|ld-)/.test(text)
}
