import { posix } from 'node:path'
import type { Change, ChangeClass, CurrentFile, FileChange, LiveKind } from '../../model/plan.ts'
import type { Reason } from '../../model/reason.ts'
import type { Version } from '../../model/version.ts'
import {
  certificateParts,
  newCertificateSteps,
  planAuthority,
  planCertificate,
  refuseName,
  type CertificatePlan,
} from './certificate-changes.ts'
import type { Configuration } from '../../config/configuration.ts'
import { filesIn, planCrtList } from './crt-list-changes.ts'
import { planEntries } from './entry-changes.ts'
import { crtBase, findFileUses, isCertificateFolder, type FileUse } from '../../config/file-uses.ts'
import type { LiveRules } from '../rules/live-rules.ts'
import { planTicketKeys } from './ticket-keys.ts'
import type { WantedFiles } from '../compare/wanted-files.ts'

export interface ExtraFilesInput {
  readonly files: readonly FileChange[]
  readonly current: readonly CurrentFile[]
  readonly wanted: WantedFiles
  /** What the process was started with. */
  readonly running: Configuration
  /** What it was brought to since. */
  readonly applied: Configuration
  readonly rules: LiveRules
  /** Files on disk may be newer than what the process holds. */
  readonly isSettled: boolean
  readonly version: Version
  /** Sections come with a reload; a map must not name them before they are there. */
  readonly hasNewSections: boolean
}

/** What the files beside the configuration mean for the process: maps, ACLs, certificates and their lists. */
export function planCompanionFiles(input: ExtraFilesInput): readonly Change[] {
  return new ExtraFiles(input).plan()
}

interface ExtraFile {
  readonly change: FileChange
  readonly path: string
}

const kinds: Readonly<Record<Exclude<FileUse, 'other'>, LiveKind>> = {
  map: 'map',
  acl: 'acl-file',
  crt: 'certificate',
  'crt-list': 'crt-list',
  'ca-file': 'ca-file',
  'crl-file': 'crl-file',
  'ticket-keys': 'ticket-keys',
}

class ExtraFiles {
  private readonly input: ExtraFilesInput
  private readonly files: readonly ExtraFile[]
  private readonly uses: ReadonlyMap<string, ReadonlySet<FileUse>>
  /** What is named by a list, and not by the configuration. */
  private readonly listed: ReadonlyMap<string, FileUse>

  constructor(input: ExtraFilesInput) {
    this.input = input
    this.files = input.files
      .filter((change) => !change.name.endsWith('.cfg'))
      .filter((change) => change.action !== 'keep' || !input.isSettled)
      .map((change) => ({ change, path: input.wanted.pathOf(change.name) }))
    const all = new Set([...input.current, ...this.files].map((file) => file.path))
    this.uses = findFileUses(input.running, [...all], input.applied)
    const base = crtBase(input.running)
    this.listed = new Map(
      input.current.flatMap(({ path, text }) =>
        this.uses.get(path)?.has('crt-list') === true ? [...filesIn(text ?? '', base)] : [],
      ),
    )
  }

  plan(): readonly Change[] {
    const changes: Change[] = []
    for (const file of this.files) {
      const change = this.planFile(file)
      if (change !== undefined) changes.push(change)
    }
    return changes
  }

  private planFile(file: ExtraFile): Change | undefined {
    const use = this.useOf(file.path)
    if (use === undefined) return undefined
    if (use === 'other') return this.reload(file, { code: 'file-at-start' })
    if (file.change.action === 'create' || file.change.action === 'delete') {
      return use === 'crt' ? this.planFolderEntry(file) : undefined
    }
    if (use === 'crt' && this.isCarried(file.path)) return this.planCarried(file)
    if (use === 'map' || use === 'acl') return this.planEntryFile(file, use)
    if (use === 'ticket-keys') return this.planTicketKeyFile(file)
    return this.planCertificateFile(file, use)
  }

  private useOf(path: string): FileUse | undefined {
    const uses = this.uses.get(path) ?? this.uses.get(path.replace(certificateParts, ''))
    if (uses === undefined) return this.listed.get(path.replace(certificateParts, ''))
    const [first] = uses
    return uses.size === 1 ? first : 'other'
  }

  private planEntryFile(file: ExtraFile, use: 'map' | 'acl'): Change | undefined {
    const { before = '', after = '', action } = file.change
    const plan = planEntries(use, file.path, action === 'keep' ? '' : before, after)
    if (plan === undefined) return undefined
    const refusal = this.input.rules.refuse(kinds[use])
    if (refusal !== undefined) return this.reload(file, refusal)
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    if (use === 'map' && this.input.hasNewSections) {
      return this.reload(file, { code: 'map-names-new-sections' })
    }
    const text = action === 'keep' ? 'its entries once more' : plan.text
    return this.live(file, 'map', kinds[use], text, plan)
  }

  private planTicketKeyFile(file: ExtraFile): Change | undefined {
    const { before, after = '', action } = file.change
    const plan = planTicketKeys(file.path, action === 'keep' ? undefined : before, after)
    if (plan === undefined) return undefined
    const refusal = this.input.rules.refuse('ticket-keys')
    if (refusal !== undefined) return this.reload(file, refusal)
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    return this.live(file, 'certificate', 'ticket-keys', 'keys', plan)
  }

  private planCertificateFile(
    file: ExtraFile,
    use: 'crt' | 'crt-list' | 'ca-file' | 'crl-file',
  ): Change | undefined {
    const refusal = this.input.rules.refuse(kinds[use])
    if (refusal !== undefined) return this.reload(file, refusal)
    const plan = this.certificatePlan(file, use)
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    if (plan.steps.length === 0) return undefined
    const text = use === 'crt-list' ? 'entries' : 'content'
    return this.live(file, 'certificate', kinds[use], text, plan)
  }

  /** A key alone comes with its certificate as it is; one that changes brings it itself. */
  private planCarried({ path }: ExtraFile): Change | undefined {
    const store = path.slice(0, -4)
    if (this.files.some((each) => each.path === store && each.change.action === 'replace'))
      return undefined
    const name = this.input.current.find((each) => each.path === store)?.name
    const after = this.input.wanted.textOf(store)
    if (name === undefined || after === undefined) return undefined
    return this.planCertificateFile(
      { path: store, change: { name, action: 'replace', before: after, after } },
      'crt',
    )
  }

  private certificatePlan(
    { change, path }: ExtraFile,
    use: 'crt' | 'crt-list' | 'ca-file' | 'crl-file',
  ): CertificatePlan {
    const { before = '', after = '', action } = change
    if (use === 'crt')
      return refuseName(path, this.input.version) ?? planCertificate(path, after, this.keyOf(path))
    if (use === 'crt-list') {
      if (action === 'keep') return { refusal: { code: 'entries-unknown' } }
      const base = crtBase(this.input.running)
      const bring = (each: string): CertificatePlan | undefined => this.bring(each)
      return planCrtList({ path, before, after, base, bring, deleted: this.unused() })
    }
    const refusal = this.input.rules.refuseRenewal(path)
    if (refusal !== undefined) return { refusal }
    const canAdd = this.input.rules.refuse('ca-file-add') === undefined
    return planAuthority(use, path, after, canAdd)
  }

  /** A file that comes into, or goes from, a folder that the configuration names as `crt`. */
  private planFolderEntry(file: ExtraFile): Change | undefined {
    const { change, path } = file
    const folder = posix.dirname(path)
    const isNew = change.action === 'create'
    // Named on its own: the line that names it comes or goes too, and that is a reload.
    if (!isCertificateFolder(this.input.running, folder) || this.isCarried(path)) return undefined
    const others = this.input.current
      .map((each) => each.path)
      .filter((each) => posix.dirname(each) === folder && each !== path)
    if (!others.some((each) => each < path)) return this.reload(file, { code: 'first-of-folder' })
    const refusal = this.input.rules.refuse(isNew ? 'certificate-add' : 'certificate-remove')
    if (refusal !== undefined) return this.reload(file, refusal)
    if (!isNew) {
      const steps = [
        { kind: 'delete-crt-list-certificate', list: folder, certificate: path },
        { kind: 'delete-ssl-file', what: 'cert', path },
      ] as const
      return this.live(file, 'certificate', 'certificate', 'gone', { steps })
    }
    const plan =
      refuseName(path, this.input.version) ??
      newCertificateSteps(path, change.after ?? '', this.keyOf(path))
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    const entry = { kind: 'add-crt-list-certificate', list: folder, certificate: path } as const
    const steps = [...plan.steps, entry]
    return this.live(file, 'certificate', 'certificate', 'new', { ...plan, steps })
  }

  /** A key goes with its certificate, as neither fits what the other was. */
  private isCarried(path: string): boolean {
    return path.endsWith('.key') && this.input.wanted.textOf(path.slice(0, -4)) !== undefined
  }

  private keyOf(path: string): string | undefined {
    return this.input.wanted.textOf(`${path}.key`)
  }

  /** A certificate for a list, where no list and no line has it yet; each of several new to it brings it. */
  private bring(path: string): CertificatePlan | undefined {
    const { running, applied } = this.input
    const uses = findFileUses(running, [path], applied).get(path)
    if (this.listed.get(path) === 'crt' || uses?.has('crt') === true) return undefined
    const text = this.input.wanted.textOf(path)
    if (text === undefined) return { refusal: { code: 'file-not-loaded', path } }
    return refuseName(path, this.input.version) ?? newCertificateSteps(path, text, this.keyOf(path))
  }

  /** Certificates whose files go, and that nothing but one list names. */
  private unused(): ReadonlySet<string> {
    const base = crtBase(this.input.running)
    const lists = this.input.current
      .filter(({ path }) => this.uses.get(path)?.has('crt-list') === true)
      .map(({ text = '' }) => filesIn(text, base))
    const paths = this.files.flatMap(({ change, path }) =>
      change.action === 'delete' ? [path] : [],
    )
    return new Set(
      paths.filter(
        (path) => !this.uses.has(path) && lists.filter((list) => list.has(path)).length === 1,
      ),
    )
  }

  private live(
    { change, path }: ExtraFile,
    cost: ChangeClass,
    kind: LiveKind,
    text: string,
    plan: Pick<Change, 'steps' | 'undo'>,
  ): Change {
    return {
      class: cost,
      action: 'change',
      kind,
      subject: { section: 'files', file: change.name },
      summary: `${kind} ${path}: ${text}`,
      reason: { code: 'in-one-transaction' },
      steps: plan.steps,
      ...(plan.undo !== undefined && plan.undo.length > 0 && { undo: plan.undo }),
    }
  }

  private reload({ change, path }: ExtraFile, reason: Reason): Change {
    return {
      class: 'reload',
      action: 'change',
      kind: 'file',
      subject: { section: 'files', file: change.name },
      summary: `file ${path}: content`,
      reason,
      steps: [],
    }
  }
}
