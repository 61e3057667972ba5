import type { EditWorld } from '../../pipeline/edit/write-draft.ts'
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
}

/** Nothing is read before a request asks for it. */
export function openDoors(project: string, stateFolder: string, editWorld: EditWorld): Doors {
  const news = new News()
  const store = new Store(project, editWorld, (commit, who, subject) =>
    news.tell({ name: 'commit', data: { commit, who, subject } }),
  )
  const engine = new Engine(project, editWorld)
  const certificates = new Certificates(stateFolder, editWorld.world)
  return { ...editWorld, project, stateFolder, store, engine, news, certificates }
}
