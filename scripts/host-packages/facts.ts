/** What is said of the packages. */
export interface Facts {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly homepage: string
  /** The oldest Node.js that will do, as in 20.19.0. */
  readonly node: string
  readonly maintainer: string
  /** The time that all files bear, in seconds since 1970, so that the same input gives the same bytes. */
  readonly epoch: number
}

/** That of all files in what npm packs. */
const npmEpoch = 499_162_500

export function facts(
  packageJson: string,
  env: Readonly<Record<string, string | undefined>>,
): Facts {
  const { name, version, description, license, homepage, engines } = JSON.parse(
    packageJson,
  ) as Omit<Facts, 'node'> & { readonly engines: { readonly node: string } }
  const node = /\d+\.\d+\.\d+/.exec(engines.node)?.[0]
  if (node === undefined) throw new Error(`engines.node names no version: ${engines.node}`)
  const { DEBFULLNAME: person = 'haproxyctl', DEBEMAIL: mail = 'haproxyctl@localhost' } = env
  const epoch = Number(env['SOURCE_DATE_EPOCH'] ?? npmEpoch)
  const maintainer = `${person} <${mail}>`
  return { name, version, description, license, homepage, node, maintainer, epoch }
}
