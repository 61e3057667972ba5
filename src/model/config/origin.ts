import type { Location } from '../place.ts'

/** Where a rendered line comes from, so that a finding in it is shown where it can be mended. */
export type Origin =
  | { readonly kind: 'project'; readonly location: Location }
  | { readonly kind: 'template'; readonly location: Location }
  | {
      readonly kind: 'instance'
      readonly service: string
      readonly instance: string
      readonly source: string
      readonly location?: Location
    }
