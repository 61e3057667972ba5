import type { PlanScene } from '../plan-scene.ts'
import { posix } from 'node:path'
import type { Change, ChangeClass, FileChange, LiveKind } from '../../model/plan/plan.ts'
import type { Reason } from '../../model/plan/reason.ts'
import {
  certificateParts,
  newCertificateSteps,
  planAuthority,
  planCertificate,
  refuseName,
  type CertificatePlan,
} from '../steps/certificate-steps.ts'
import { filesIn, planCrtList } from '../steps/crt-list-steps.ts'
import { planEntries } from '../steps/entry-steps.ts'
import {
  crtBase,
  findFileUses,
  isCertificateFolder,
  type FileUse,
} from '../../config/names/file-uses.ts'
import { planTicketKeys } from '../steps/ticket-key-steps.ts'
import { differingLines, hashesOf, type Values } from '../compare/values.ts'

/** What the files beside the configuration mean for the process: maps, ACLs, certificates and their lists. */
export function classifyFiles(structure: readonly Change[], scene: PlanScene): readonly Change[] {
  // Sections come with a reload; a map must not name them before they are there.
  const hasNewSections = structure.some(
    ({ kind, action }) => kind === 'section' && action === 'add',
  )
  return new CompanionFiles(scene, hasNewSections).plan()
}

interface CompanionFile {
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

class CompanionFiles {
  private readonly scene: PlanScene
  private readonly hasNewSections: boolean
  private readonly files: readonly CompanionFile[]
  private readonly uses: ReadonlyMap<string, ReadonlySet<FileUse>>
  /** What is named by a list, and not by the configuration. */
  private readonly listed: ReadonlyMap<string, FileUse>

  constructor(scene: PlanScene, hasNewSections: boolean) {
    this.scene = scene
    this.hasNewSections = hasNewSections
    this.files = scene.files
      .filter((change) => !change.name.endsWith('.cfg'))
      .filter((change) => change.action !== 'keep' || !scene.isSettled)
      .map((change) => ({ change, path: scene.wantedFiles.pathOf(change.name) }))
    const all = new Set([...scene.current.files, ...this.files].map((file) => file.path))
    this.uses = findFileUses(scene.started, [...all], scene.applied)
    const base = crtBase(scene.started)
    this.listed = new Map(
      scene.current.files.flatMap(({ path, text }) =>
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

  private planFile(file: CompanionFile): Change | undefined {
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

  private planEntryFile(file: CompanionFile, use: 'map' | 'acl'): Change | undefined {
    const { before = '', after = '', action } = file.change
    const plan = planEntries(use, file.path, action === 'keep' ? '' : before, after)
    if (plan === undefined) return undefined
    const refusal = this.scene.rules.refuse(kinds[use])
    if (refusal !== undefined) return this.reload(file, refusal)
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    if (use === 'map' && this.hasNewSections) {
      return this.reload(file, { code: 'map-names-new-sections' })
    }
    const text = action === 'keep' ? 'its entries once more' : plan.text
    return this.live(file, 'map', kinds[use], text, plan)
  }

  private planTicketKeyFile(file: CompanionFile): Change | undefined {
    const { before, after = '', action } = file.change
    const plan = planTicketKeys(file.path, action === 'keep' ? undefined : before, after)
    if (plan === undefined) return undefined
    const refusal = this.scene.rules.refuse('ticket-keys')
    if (refusal !== undefined) return this.reload(file, refusal)
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    return this.live(file, 'certificate', 'ticket-keys', 'keys', plan)
  }

  private planCertificateFile(
    file: CompanionFile,
    use: 'crt' | 'crt-list' | 'ca-file' | 'crl-file',
  ): Change | undefined {
    const refusal = this.scene.rules.refuse(kinds[use])
    if (refusal !== undefined) return this.reload(file, refusal)
    const plan = this.certificatePlan(file, use)
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    if (plan.steps.length === 0) return undefined
    const text = use === 'crt-list' ? 'entries' : 'content'
    return this.live(file, 'certificate', kinds[use], text, plan)
  }

  /** A key alone comes with its certificate as it is; one that changes brings it itself. */
  private planCarried({ path }: CompanionFile): Change | undefined {
    const store = path.slice(0, -4)
    if (this.files.some((each) => each.path === store && each.change.action === 'replace'))
      return undefined
    const name = this.scene.current.files.find((each) => each.path === store)?.name
    const after = this.scene.wantedFiles.textOf(store)
    if (name === undefined || after === undefined) return undefined
    return this.planCertificateFile(
      { path: store, change: { name, action: 'replace', before: after, after } },
      'crt',
    )
  }

  private certificatePlan(
    { change, path }: CompanionFile,
    use: 'crt' | 'crt-list' | 'ca-file' | 'crl-file',
  ): CertificatePlan {
    const { before = '', after = '', action } = change
    if (use === 'crt')
      return (
        refuseName(path, this.scene.process.version) ??
        planCertificate(path, after, this.keyOf(path))
      )
    if (use === 'crt-list') {
      if (action === 'keep') return { refusal: { code: 'entries-unknown' } }
      const base = crtBase(this.scene.started)
      const bring = (each: string): CertificatePlan | undefined => this.bring(each)
      return planCrtList({ path, before, after, base, bring, deleted: this.unused() })
    }
    const refusal = this.scene.rules.refuseRenewal(path)
    if (refusal !== undefined) return { refusal }
    const canAdd = this.scene.rules.refuse('ca-file-add') === undefined
    return planAuthority(use, path, after, canAdd)
  }

  /** A file that comes into, or goes from, a folder that the configuration names as `crt`. */
  private planFolderEntry(file: CompanionFile): Change | undefined {
    const { change, path } = file
    const folder = posix.dirname(path)
    const isNew = change.action === 'create'
    // Named on its own: the line that names it comes or goes too, and that is a reload.
    if (!isCertificateFolder(this.scene.started, folder) || this.isCarried(path)) return undefined
    const others = this.scene.current.files
      .map((each) => each.path)
      .filter((each) => posix.dirname(each) === folder && each !== path)
    if (!others.some((each) => each < path)) return this.reload(file, { code: 'first-of-folder' })
    const refusal = this.scene.rules.refuse(isNew ? 'certificate-add' : 'certificate-remove')
    if (refusal !== undefined) return this.reload(file, refusal)
    if (!isNew) {
      const steps = [
        { kind: 'delete-crt-list-certificate', list: folder, certificate: path },
        { kind: 'delete-ssl-file', what: 'cert', path },
      ] as const
      return this.live(file, 'certificate', 'certificate', 'gone', { steps })
    }
    const plan =
      refuseName(path, this.scene.process.version) ??
      newCertificateSteps(path, change.after ?? '', this.keyOf(path))
    if ('refusal' in plan) return this.reload(file, plan.refusal)
    const entry = { kind: 'add-crt-list-certificate', list: folder, certificate: path } as const
    const steps = [...plan.steps, entry]
    return this.live(file, 'certificate', 'certificate', 'new', { ...plan, steps })
  }

  /** A key goes with its certificate, as neither fits what the other was. */
  private isCarried(path: string): boolean {
    return path.endsWith('.key') && this.scene.wantedFiles.textOf(path.slice(0, -4)) !== undefined
  }

  private keyOf(path: string): string | undefined {
    return this.scene.wantedFiles.textOf(`${path}.key`)
  }

  /** A certificate for a list, where no list and no line has it yet; each of several new to it brings it. */
  private bring(path: string): CertificatePlan | undefined {
    const { started, applied } = this.scene
    const uses = findFileUses(started, [path], applied).get(path)
    if (this.listed.get(path) === 'crt' || uses?.has('crt') === true) return undefined
    const text = this.scene.wantedFiles.textOf(path)
    if (text === undefined) return { refusal: { code: 'file-not-loaded', path } }
    return (
      refuseName(path, this.scene.process.version) ??
      newCertificateSteps(path, text, this.keyOf(path))
    )
  }

  /** Certificates whose files go, and that nothing but one list names. */
  private unused(): ReadonlySet<string> {
    const base = crtBase(this.scene.started)
    const lists = this.scene.current.files
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
    { change, path }: CompanionFile,
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
      ...contentValues(change, kind),
      steps: plan.steps,
      ...(plan.undo !== undefined && plan.undo.length > 0 && { undo: plan.undo }),
    }
  }

  private reload({ change, path }: CompanionFile, reason: Reason): Change {
    return {
      class: 'reload',
      action: 'change',
      kind: 'file',
      subject: { section: 'files', file: change.name },
      summary: `file ${path}: content`,
      reason,
      ...hashesOf(change.before, change.after),
      steps: [],
    }
  }
}

/** Lines of lists; of certificates and keys only what names them. */
function contentValues({ before, after }: FileChange, kind: LiveKind): Values {
  if (kind !== 'map' && kind !== 'acl-file' && kind !== 'crt-list') return hashesOf(before, after)
  return differingLines(linesOf(before), linesOf(after))
}

function linesOf(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
