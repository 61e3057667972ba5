import { resolve } from 'node:path'
import * as Flags from '@oclif/core/flags'
import { projectFlags, type Shell } from '../cli/base-command.ts'
import { duration } from '../cli/flags/duration-flag.ts'
import { findProject } from '../cli/flags/find-project.ts'
import { ProjectCommand } from '../cli/project-command.ts'
import { Failure } from '../model/index.ts'

export default class Serve extends ProjectCommand {
  static override summary =
    'Serve the project by an HTTP API and a page for people, until it is stopped.'
  static override description = `Every write edits the project's files, keeps their comments, and is committed; nothing reaches HAProxy before an apply. Without --listen, it listens at the socket that systemd hands over, or at api.sock in the state folder. Each request needs a token: haproxyctl token makes them.
Standard output has one line of JSON for each write and each refusal: who, what, and the result.`
  static override examples = [
    '<%= config.bin %> serve',
    {
      description: 'For browsers on this machine, behind a proxy that uses its name.',
      command: '<%= config.bin %> serve --listen 127.0.0.1:8088 --allow-host lb.example',
    },
  ]
  static override flags = {
    ...projectFlags,
    listen: Flags.string({
      summary: 'Where to listen: unix:PATH, or ADDRESS:PORT.',
      helpValue: 'PLACE',
    }),
    'allow-host': Flags.string({
      summary: 'A host name that clients may use, besides its address and localhost.',
      helpValue: 'NAME',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'tls-cert': Flags.string({
      summary: 'The certificate of the server, with its chain.',
      helpValue: 'FILE',
      dependsOn: ['tls-key'],
    }),
    'tls-key': Flags.string({
      summary: 'The key of the certificate.',
      helpValue: 'FILE',
      dependsOn: ['tls-cert'],
    }),
    'client-ca': Flags.string({
      summary: 'Clients have to show a certificate that is signed by one of these.',
      helpValue: 'FILE',
      dependsOn: ['tls-cert'],
    }),
    'allow-upload': Flags.boolean({
      summary: 'Take whole configurations: who may apply can then have HAProxy run any program.',
    }),
    rate: Flags.integer({
      summary: 'The most requests per second for each token.',
      default: 1_000,
      min: 1,
    }),
    'request-timeout': duration({
      summary: 'How long a request may take to arrive.',
      default: 30_000,
      defaultHelp: () => Promise.resolve('30s'),
    }),
    connections: Flags.integer({
      summary: 'The most connections at a time.',
      default: 256,
      min: 1,
    }),
    'body-limit': Flags.integer({
      summary: 'The most bytes of a request body.',
      default: 1_048_576,
      min: 1_024,
    }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(Serve)
    const shell = await this.openShell(flags)
    const { terminal, world, signal } = shell
    const project = flags.project ?? (await findProject(world))
    const { builtInPlugins: plugins } = await import('../../plugins/index.ts')
    const { serve } = await import('../api/serve.ts')
    const options = {
      listen: flags.listen,
      hosts: flags['allow-host'] ?? [],
      tls: await readTls(flags, shell),
      rate: flags.rate,
      connections: flags.connections,
      bodyLimit: flags['body-limit'],
      requestTimeoutMs: flags['request-timeout'],
      mayUpload: flags['allow-upload'],
      audit: (entry: object) => terminal.write(`${JSON.stringify(entry)}\n`),
    }
    await serve(project, options, { world, plugins }, signal)
    signal.throwIfAborted()
  }
}

interface TlsFlags {
  readonly 'tls-cert': string | undefined
  readonly 'tls-key': string | undefined
  readonly 'client-ca': string | undefined
}

async function readTls(
  flags: TlsFlags,
  { world }: Shell,
): Promise<{ cert: Uint8Array; key: Uint8Array; clientCa?: Uint8Array } | undefined> {
  async function read(path: string): Promise<Uint8Array> {
    const bytes = await world.files.read(resolve(world.cwd, path))
    if (bytes === undefined) throw new Failure('usage', `there is no file ${path}`)
    return bytes
  }
  const { 'tls-cert': cert, 'tls-key': key, 'client-ca': ca } = flags
  if (cert === undefined || key === undefined) return undefined
  return {
    cert: await read(cert),
    key: await read(key),
    ...(ca !== undefined && { clientCa: await read(ca) }),
  }
}
