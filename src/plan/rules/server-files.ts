import type { Change, LiveChange } from '../../model/plan/plan.ts'
import type { Reason } from '../../model/plan/reason.ts'
import { compareVersions, type Version } from '../../model/version.ts'
import {
  newAuthoritySteps,
  newCertificateSteps,
  refuseName,
  type CertificatePlan,
  type CertificateSteps,
} from '../steps/certificate-steps.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import { readBases, type Bases, type FileUse } from '../../config/names/file-uses.ts'
import { hashesOf } from '../compare/values.ts'
import type { WantedFiles } from '../compare/wanted-files.ts'

export interface ServerFilesInput {
  /** What the worker was started with. */
  readonly started: Configuration
  /** What its live state was brought to since. */
  readonly applied: Configuration
  readonly files: WantedFiles
  readonly version: Version
  readonly refuse: (kind: LiveChange) => Reason | undefined
}

type Use = Extract<FileUse, 'crt' | 'ca-file' | 'crl-file'>

interface NamedFile {
  readonly use: Use
  readonly path: string
}

/** What HAProxy loads for each word; it keeps certificates and authorities apart. */
const loading: ReadonlyMap<string, Use> = new Map([
  ['crt', 'crt'],
  ['ca-file', 'ca-file'],
  ['ca-verify-file', 'ca-file'],
  ['crl-file', 'crl-file'],
])

interface NamingLine {
  readonly files: readonly NamedFile[]
  readonly isShowing: boolean
}

/**
 * Certificates, authorities and revocations that servers name. HAProxy looks for these among those that it
 * has loaded, and reads no file for a server that is made while it runs; but it can be given them first.
 */
export class ServerFiles {
  private readonly input: ServerFilesInput
  private readonly bases: Bases
  private readonly plans = new Map<string, CertificatePlan | undefined>()
  private loaded: ReadonlyMap<Use, ReadonlySet<string>> | undefined

  constructor(input: ServerFilesInput) {
    this.input = input
    // The same in both: another one comes with a reload.
    this.bases = readBases(input.started)
  }

  refuse(server: ServerView): Reason | undefined {
    for (const file of this.namedBy(server)) {
      const plan = this.planOf(file)
      if (plan !== undefined && 'refusal' in plan) return plan.refusal
    }
    return undefined
  }

  /** HAProxy hands renewed authorities on to those servers only that have a certificate to show. */
  stale(server: ServerView): Reason | undefined {
    if (server.options.has('crt')) return undefined
    const file = this.namedBy(server).find(({ path }) => this.input.files.isChanged(path))
    if (file === undefined) return undefined
    return { code: 'file-when-made', path: file.path }
  }

  /** Before 3.2 HAProxy forgets who shows a certificate when what they trust is renewed: all later ones go unseen. */
  refuseRenewal(path: string): Reason | undefined {
    const { started, applied, version } = this.input
    if (compareVersions(version, '3.2') >= 0) return undefined
    const isShown = [started, applied].some((view) =>
      this.linesOf(view).some(
        ({ files, isShowing }) =>
          isShowing && files.some((file) => file.use !== 'crt' && file.path === path),
      ),
    )
    if (!isShown) return undefined
    return { code: 'renewal-hides' }
  }

  /** What has to come before the servers; what several of them name comes once. */
  changesFor(servers: Iterable<ServerView>): readonly Change[] {
    const changes = new Map<string, Change>()
    for (const server of servers) {
      for (const file of this.namedBy(server)) {
        const plan = this.planOf(file)
        if (plan !== undefined && !('refusal' in plan))
          changes.set(keyOf(file), this.change(file, plan))
      }
    }
    return [...changes.values()]
  }

  private namedBy({ options }: ServerView): readonly NamedFile[] {
    return (['ca-file', 'crl-file', 'crt'] as const).flatMap((use) => {
      const [word] = options.get(use) ?? []
      if (word === undefined || word.startsWith('@')) return []
      return [{ use, path: this.pathOf(word, use) }]
    })
  }

  /** What servers and other lines name. Those that are not servers show certificates to whoever connects. */
  private linesOf({ sections }: Configuration): readonly NamingLine[] {
    return [...sections.values()].flatMap(({ groups, servers, hasBackend }) => [
      ...[...(hasBackend ? servers.values() : [])].map((server) => ({
        files: this.namedBy(server),
        isShowing: server.options.has('crt'),
      })),
      ...[...groups.values()].flat().map(({ words }) => ({
        files: this.namedOn(words),
        // It speaks for servers, which are asked themselves.
        isShowing: words[0] !== 'default-server',
      })),
    ])
  }

  private namedOn(words: readonly string[]): readonly NamedFile[] {
    return words.flatMap((word, at) => {
      const use = loading.get(words[at - 1] ?? '')
      return use === undefined ? [] : [{ use, path: this.pathOf(word, use) }]
    })
  }

  /** As HAProxy names it. */
  private pathOf(word: string, use: Use): string {
    const base = use === 'crt' ? this.bases.crt : this.bases.ca
    return base === undefined || word.startsWith('/') ? word : `${base}/${word}`
  }

  /** Nothing where HAProxy has it. */
  private planOf(file: NamedFile): CertificatePlan | undefined {
    const key = keyOf(file)
    if (!this.plans.has(key)) this.plans.set(key, this.makePlan(file))
    return this.plans.get(key)
  }

  private makePlan({ use, path }: NamedFile): CertificatePlan | undefined {
    const { files, refuse, version } = this.input
    this.loaded ??= this.findLoaded()
    if (this.loaded.get(use)?.has(path) === true) return undefined
    const text = files.textOf(path)
    if (text === undefined) return { refusal: { code: 'named-file-at-start', path } }
    const refusal = refuse(use === 'crt' ? 'certificate-add' : use)
    if (refusal !== undefined) return { refusal }
    if (use !== 'crt')
      return newAuthoritySteps(use, path, text, refuse('ca-file-add') === undefined)
    return refuseName(path, version) ?? newCertificateSteps(path, text, files.textOf(`${path}.key`))
  }

  private findLoaded(): ReadonlyMap<Use, ReadonlySet<string>> {
    const found = new Map<Use, Set<string>>([...loading.values()].map((use) => [use, new Set()]))
    for (const view of new Set([this.input.started, this.input.applied])) {
      for (const { files } of this.linesOf(view)) {
        for (const { use, path } of files) found.get(use)?.add(path)
      }
    }
    return found
  }

  private change({ use, path }: NamedFile, { steps, undo }: CertificateSteps): Change {
    const kind = use === 'crt' ? 'certificate' : use
    return {
      class: 'certificate',
      action: 'add',
      kind,
      subject: { section: 'files', file: this.input.files.nameOf(path) ?? path },
      summary: `${kind} ${path}: new`,
      reason: { code: 'named-by-new-server' },
      ...hashesOf(undefined, this.input.files.textOf(path)),
      steps,
      undo,
    }
  }
}

function keyOf({ use, path }: NamedFile): string {
  return `${use} ${path}`
}
