/** The options as the schema lets them through. */
export interface GitTargetOptions {
  readonly path: string
  readonly folder?: string
  readonly file?: string
  readonly branch?: string
  readonly author?: string
  readonly message?: string
  readonly push?: string
  readonly adopt?: boolean
}
