import { Worker } from 'node:worker_threads'

export interface Limits {
  readonly timeMs: number
  readonly memoryBytes: number
}

/**
 * Ends this process when it takes too long or too much, whatever it is doing: a regular expression that never
 * ends lets no timer of its own thread run. The exit code is that of SIGKILL.
 */
export function startWatchdog(limits: Limits): Disposable {
  const worker = new Worker(program, {
    eval: true,
    workerData: limits,
    execArgv: [],
    stdout: false,
  })
  worker.unref()
  return { [Symbol.dispose]: () => void worker.terminate() }
}

// A text, because a module of its own would have to be found from wherever the package is bundled.
const program = `
const { workerData: { timeMs, memoryBytes } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
function end(what) {
  try { writeSync(2, 'error: ended, because with --untrusted ' + what + '\\n') } catch {}
  process.kill(process.pid, 'SIGKILL')
}
setTimeout(end, timeMs, 'nothing may take longer than ' + timeMs / 1000 + ' seconds')
setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes)
    end('no more than ' + Math.round(memoryBytes / 1048576) + ' MiB may be used')
}, 100)
`
