import { fileURLToPath } from 'node:url'

/** A module of a project's: what the project calls it, and its file. */
export interface ForeignModule {
  readonly name: string
  readonly url: string
}

const modules: ForeignModule[] = []
let isCaught = false

/**
 * From now on what a module of the project prints goes nowhere but to `tell`, with its name: standard output is the
 * answer of the command, and often a document.
 */
export function catchOutput(
  module: ForeignModule,
  tell: (name: string, text: string) => void,
): void {
  modules.push(module)
  if (isCaught) return
  isCaught = true
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const name = printing(new Error('where').stack ?? '')
    if (name === undefined) return Reflect.apply(write, process.stdout, [chunk, ...rest])
    tell(name, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
    const done = rest.find((each) => typeof each === 'function')
    if (typeof done === 'function') Reflect.apply(done, undefined, [])
    return true
  }
}

/** The module whose code is under way. */
function printing(stack: string): string | undefined {
  return modules.find(({ url }) => stack.includes(url) || stack.includes(fileURLToPath(url)))?.name
}
