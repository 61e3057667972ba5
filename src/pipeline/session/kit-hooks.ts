// Node 20 runs this in a thread of its own: it must not import anything.

/** What a module asks for, by name, and where that is. */
export type OwnModules = Readonly<Record<string, string>>

type Resolved = { readonly url: string; readonly shortCircuit?: boolean }

let own: OwnModules = {}

export function initialize(modules: OwnModules): void {
  own = modules
}

/** Our own modules by their names, whoever asks from wherever; all else as Node finds it. */
export function resolve<Context, Found>(
  specifier: string,
  context: Context,
  next: (specifier: string, context: Context) => Found,
): Found | Resolved {
  const url = Object.hasOwn(own, specifier) ? own[specifier] : undefined
  return url === undefined ? next(specifier, context) : { url, shortCircuit: true }
}
