import type { EditWorld } from '../../pipeline/edit/write-draft.ts'
import { Backups } from '../store/backups.ts'
import { Certificates } from '../store/certificates.ts'
import { Store } from '../store/store.ts'
import { Engine } from '../work/engine.ts'
import { News } from '../work/news.ts'

/** What routes reach the world by. */
export interface Doors extends EditWorld {
  readonly project: string
  readonly stateFolder: string
  readonly store: Store
  readonly engine: Engine
  readonly news: News
  readonly certificates: Certificates
  readonly backups: Backups
  /** Whether whole configurations are taken. */
  readonly mayUpload: boolean
}

/** Nothing is read before a request asks for it. */
export function openDoors(
  { project, stateFolder, mayUpload }: Pick<Doors, 'project' | 'stateFolder' | 'mayUpload'>,
  editWorld: EditWorld,
): Doors {
  const news = new News()
  const store = new Store(project, editWorld, (commit, who, subject) =>
    news.tell({ name: 'commit', data: { commit, who, subject } }),
  )
  const engine = new Engine(project, editWorld)
  const certificates = new Certificates(stateFolder, editWorld.world)
  const backups = new Backups(project, editWorld.world)
  const stores = { store, certificates, backups }
  return { ...editWorld, ...stores, project, stateFolder, engine, news, mayUpload }
}
