import type { Reply, RuntimeCommand, RuntimeConnection } from '../model/ports.ts'
import type { RuntimeStep } from '../model/plan/runtime-step.ts'
import { commandLine } from './steps/command-line.ts'

type ReplaceStep = RuntimeStep<'replace-entries'>

const versionMade = /^New version created: (\d+)/

// Below the 15,000 of a command, to leave room for the command itself.
const payloadLimit = 14_000

/** Fills a new version of a map or ACL beside the one in use, and switches over when it is complete. */
export async function replaceEntries(
  connection: RuntimeConnection,
  step: ReplaceStep,
  signal?: AbortSignal,
): Promise<readonly Reply[]> {
  const { what, path } = step
  const [prepared] = await connection.send(
    [{ text: commandLine(['prepare', what, path]), success: versionMade }],
    signal,
  )
  if (prepared === undefined || prepared.isError) return prepared === undefined ? [] : [prepared]
  const version = versionMade.exec(prepared.text)?.[1]
  if (version === undefined) return [{ ...prepared, isError: true }]
  const filled = await connection.send(fill(step, version), signal)
  const failed = filled.find((reply) => reply.isError)
  if (failed !== undefined) {
    // What was prepared and is not committed would stay in memory until the worker ends.
    await connection.send([commandLine(['clear', what, `@${version}`, path])], signal)
    return [prepared, failed]
  }
  return [
    prepared,
    ...filled,
    ...(await connection.send([commandLine(['commit', what, `@${version}`, path])], signal)),
  ]
}

function fill({ what, path, entries }: ReplaceStep, version: string): readonly RuntimeCommand[] {
  if (what === 'acl')
    return entries.map((entry) => ({
      text: commandLine(['add', 'acl', `@${version}`, path, entry]),
    }))
  const text = commandLine(['add', 'map', `@${version}`, path])
  return chunks(entries).map((payload) => ({ text, payload }))
}

function chunks(entries: readonly string[]): readonly string[] {
  const payloads: string[] = []
  let lines: string[] = []
  let size = 0
  for (const entry of entries) {
    const bytes = Buffer.byteLength(entry) + 1
    if (size + bytes > payloadLimit && lines.length > 0) {
      payloads.push(lines.join('\n'))
      lines = []
      size = 0
    }
    lines.push(entry)
    size += bytes
  }
  if (lines.length > 0) payloads.push(lines.join('\n'))
  return payloads
}
