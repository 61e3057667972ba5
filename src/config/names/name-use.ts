import type { LineView } from '../sections/line-view.ts'
import type { SectionView } from '../sections/section-view.ts'

/** A line that names something for as long as the worker lives. */
export interface NameUse {
  /** The word that names it: `use_backend`, `track`, `srv_is_up` … */
  readonly by: string
  readonly line: LineView
  readonly section: SectionView
}
