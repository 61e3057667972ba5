import { UnavailableError, type PluginContext } from 'haproxyctl/plugin'
import { fieldsOf, textAt } from './fields.ts'
import { readText } from './read-text.ts'

/** As whom a server is asked, where its certificate does not say it. */
export interface Credentials {
  readonly headers: (signal: AbortSignal) => Promise<Readonly<Record<string, string>>>
  /** What was had before is no longer good. */
  readonly forget: () => void
}

export function fixedHeaders(headers: Readonly<Record<string, string>>): Credentials {
  return { headers: async () => headers, forget: () => undefined }
}

export const nobody = fixedHeaders({})

/** A token that somebody else replaces in time, so that it is read each time. */
export function fileToken(path: string, context: PluginContext): Credentials {
  return {
    headers: async () => bearer((await readText(path, context)).trim()),
    forget: () => undefined,
  }
}

/** A program that gives a token, as those of clouds do (client.authentication.k8s.io). */
export interface CredentialProgram {
  readonly apiVersion: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Its token is kept for as long as it says. */
export function programToken(program: CredentialProgram, context: PluginContext): Credentials {
  let known: { readonly token: string; readonly untilMs: number } | undefined
  return {
    async headers(signal) {
      if (known === undefined || known.untilMs <= context.clock.now())
        known = await askProgram(program, context, signal)
      return bearer(known.token)
    },
    forget() {
      known = undefined
    },
  }
}

async function askProgram(
  { command, args, env, apiVersion }: CredentialProgram,
  { processes, root }: PluginContext,
  signal: AbortSignal,
): Promise<{ readonly token: string; readonly untilMs: number }> {
  const info = { apiVersion, kind: 'ExecCredential', spec: { interactive: false } }
  const { exitCode, stdout } = await processes.run(command, args, {
    cwd: root,
    env: { ...env, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
    timeoutMs: 30_000,
    signal,
  })
  if (exitCode !== 0)
    throw new UnavailableError(`${command} gave no credentials: it ended with code ${exitCode}`)
  const status = fieldsOf(fieldsOf(parse(stdout, command))['status'])
  const token = textAt(status, 'token')
  if (token === undefined)
    throw new UnavailableError(`${command} gave no token`, {
      help: 'Certificates are not taken from a program; write a token or files of a certificate into the kubeconfig.',
    })
  const untilMs = Date.parse(textAt(status, 'expirationTimestamp') ?? '')
  // Half a minute is more than it takes to use it.
  return { token, untilMs: Number.isNaN(untilMs) ? Number.POSITIVE_INFINITY : untilMs - 30_000 }
}

function parse(text: string, command: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    // Its text is no part of the message: it may be a secret.
    throw new UnavailableError(`what ${command} printed is not JSON`, { cause })
  }
}

function bearer(token: string): Readonly<Record<string, string>> {
  if (!/^[\x21-\x7E]+$/.test(token)) throw new UnavailableError('the token is not one word')
  return { authorization: `Bearer ${token}` }
}
