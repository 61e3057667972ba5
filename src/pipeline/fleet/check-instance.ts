import { openChecks } from '../../checks/open-checks.ts'
import { linkAbort } from '../../kit/time/linked-abort.ts'
import type { Check } from '../../kit/index.ts'
import type { CheckedInstance } from '../../model/index.ts'
import { pluginContext, versionFor, type Session } from '../session/session.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import { checkWorld } from './discover.ts'

const usualTimeoutMs = 10_000

/** Asks an instance once, by all checks of its service; whether it can be reached where there are none. */
export async function checkInstance(
  session: Session,
  instance: CheckedInstance,
  service: string,
  signal: AbortSignal,
): Promise<boolean> {
  const version = await versionFor(session)
  await using checks = await openChecks(session.project, checkWorld(session, version))
  const own = checks.of({ name: service })
  if (own.length > 0) {
    for (const { check, spec } of own)
      if (!(await isHealthy(check, instance, spec.timeoutMs, signal))) return false
    return true
  }
  const tcp = await session.plugins.find('check', 'tcp')?.load()
  if (tcp === undefined) throw new Error('the check tcp is built in')
  const context = pluginContext(session, 'checks', 'tcp', haproxyFacts(session, version))
  return isHealthy(await tcp.open({}, context), instance, usualTimeoutMs, signal)
}

async function isHealthy(
  check: Check,
  instance: CheckedInstance,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  using limit = linkAbort(signal)
  const late = setTimeout(() => limit.abort(), timeoutMs)
  try {
    return (await check.check(instance, limit.signal)).isHealthy
  } catch (error) {
    if (limit.signal.aborted && !signal.aborted) return false
    throw error
  } finally {
    clearTimeout(late)
  }
}
