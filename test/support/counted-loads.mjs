// Preloaded into a process: writes each module that it loads, a line each, into the file that LOADS names.
import { appendFileSync } from 'node:fs'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

export async function load(url, context, next) {
  appendFileSync(process.env.LOADS, `${url}\n`)
  return next(url, context)
}
