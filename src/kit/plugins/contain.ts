import { Failure } from '../../model/errors.ts'
import type { LintRule, Visitor } from '../lint-rule.ts'

/** Runs what is a plugin's, and says so when it throws what is no Failure. */
export type Blame = <T>(method: string, work: () => T) => T

/** A rule whose faults are told as its own, and not as ours. */
export function containRule(rule: LintRule, blame: Blame): LintRule {
  return {
    ...rule,
    create: (context) =>
      containVisitor(
        blame('create', () => rule.create(context)),
        blame,
      ),
  }
}

function containVisitor(visitor: Visitor, blame: Blame): Visitor {
  const directives = Object.entries(visitor.directives ?? {}).map(
    ([keyword, visit]) =>
      [
        keyword,
        (...args: Parameters<typeof visit>) => blame(keyword, () => visit(...args)),
      ] as const,
  )
  return {
    section: (...args) => blame('section', () => visitor.section?.(...args)),
    directives: Object.fromEntries(directives),
    end: () => blame('end', () => visitor.end?.()),
  }
}

/** Blames the plugin of this name, of a module of the project's. */
export function blamePlugin(noun: string, name: string, module: string): Blame {
  return (method, work) => {
    try {
      return work()
    } catch (cause) {
      if (cause instanceof Failure) throw cause
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw brokenPlugin({ noun, name, module }, `\`${method}\` failed: ${reason}`, cause)
    }
  }
}

export interface Culprit {
  readonly noun: string
  readonly name: string
  readonly module: string
}

export function brokenPlugin(
  { noun, name, module }: Culprit,
  what: string,
  cause: unknown,
  diagnostics: Failure['diagnostics'] = [],
): Failure {
  const message = `the ${noun} ${name} of the module ${module} is broken: ${what}`
  const help = 'Tell whoever wrote the module; the rest of haproxyctl is not to blame.'
  return new Failure('plugin', message, { cause, help, diagnostics })
}
