import type { Target, TargetDefinition } from '../../kit/index.ts'
import { openPlugin } from '../../kit/plugins/open-plugin.ts'
import { Failure, hasErrors, InvalidError, type Version } from '../../model/index.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import { pluginContext, type Session } from '../session/session.ts'

/** A target of the project, opened. */
export interface OpenTarget {
  readonly name: string
  readonly definition: TargetDefinition
  readonly target: Target
}

export interface OpenTargets extends AsyncDisposable {
  /** In the order in which they are applied. */
  readonly all: readonly OpenTarget[]
}

/** Opens the targets with these names, or all. */
export async function openTargets(
  run: Session,
  version: Version,
  names: readonly string[] = [],
  mayAdopt = false,
): Promise<OpenTargets> {
  const specs = run.project.targets.filter(
    (spec) => names.length === 0 || names.includes(spec.name),
  )
  refuseUnknown(run, names)
  if (run.world.isUntrusted) await refuseTargets(run)
  const facts = haproxyFacts(run, version)
  const opened: OpenTarget[] = []
  for (const spec of specs) {
    const { name, definition } = spec
    const context = { ...pluginContext(run, 'targets', name, facts), mayAdopt }
    opened.push({ name, definition, target: await openPlugin(spec, context) })
  }
  return {
    all: opened.toSorted((a, b) => a.definition.order - b.definition.order),
    [Symbol.asyncDispose]: async () => {
      for (const { target } of opened) await target[Symbol.asyncDispose]?.()
    },
  }
}

/** What is only not asked is told, and what cannot be looked at ends it. */
async function refuseTargets({ project, world }: Session): Promise<void> {
  const { untrustedTargets } = await import('../session/untrusted-findings.ts')
  const found = await untrustedTargets(project, world)
  if (hasErrors(found)) throw new InvalidError('--untrusted does not allow these targets', found)
}

function refuseUnknown({ project }: Session, names: readonly string[]): void {
  const known = project.targets.map((spec) => spec.name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const help = known.length === 0 ? 'It has none.' : `It has ${known.join(', ')}.`
    throw new Failure('usage', `the project has no target ${unknown}`, { help })
  }
  if (known.length === 0) {
    throw new Failure('usage', 'the project has no target', {
      help: 'Say under `targets:` where the configuration goes; docs/project-file.md has examples.',
    })
  }
}

/** For what needs no target. */
export const noTargets: OpenTargets = { all: [], [Symbol.asyncDispose]: () => Promise.resolve() }
