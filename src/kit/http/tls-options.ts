import { resolve } from 'node:path'
import { UnavailableError } from '../../model/errors.ts'
import type { TlsSettings } from '../../model/http.ts'
import type { PluginContext } from '../definition.ts'

/** TLS as plugins have it in their options: every one in the same words. */
export interface TlsOptions {
  /** Paths of PEM files, from the project's folder. */
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
  readonly passphrase?: string
  readonly 'server-name'?: string
  readonly verify?: boolean
}

/** Reads the files that the options name; throws UnavailableError where one is missing. */
export async function readTls(
  options: TlsOptions,
  { files, root }: Pick<PluginContext, 'files' | 'root'>,
): Promise<TlsSettings> {
  async function read(path: string | undefined): Promise<Uint8Array | undefined> {
    if (path === undefined) return undefined
    const bytes = await files.read(resolve(root, path))
    if (bytes === undefined) throw new UnavailableError(`there is no file ${path}`)
    return bytes
  }
  const [ca, cert, key] = await Promise.all([options.ca, options.cert, options.key].map(read))
  const { passphrase, verify, 'server-name': serverName } = options
  return {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(passphrase !== undefined && { passphrase }),
    ...(serverName !== undefined && { serverName }),
    ...(verify !== undefined && { verify }),
  }
}
