/** The options as the schema lets them through. */
export interface HaproxyTargetOptions {
  readonly config: string
  readonly files?: string
  readonly sockets?: string | readonly string[]
  readonly master?: string
  readonly binary?: string
  readonly reload?: ReloadOptions
  readonly state?: string
  readonly backups?: number
  readonly 'in-place'?: boolean
  readonly adopt?: boolean
  readonly drain?: string
  readonly drift?: 'keep' | 'reset'
  readonly 'live-backends'?: boolean
  readonly 'require-process'?: boolean
  readonly 'on-refusal'?: 'reload' | 'fail'
}

export interface ReloadOptions {
  readonly by: 'master' | 'signal' | 'systemd' | 'binary' | 'command'
  readonly pid?: number
  readonly 'pid-file'?: string
  readonly unit?: string
  readonly command?: readonly string[]
  readonly arguments?: readonly string[]
  readonly timeout?: string
  readonly resend?: string
  readonly interval?: string
  readonly jitter?: string
  readonly start?: boolean
  readonly 'old-workers'?: number
}
