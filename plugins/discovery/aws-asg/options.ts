import type { AddressKind, AwsOptions } from '../../clients/aws/index.ts'

export interface AsgOptions extends AwsOptions {
  readonly address?: AddressKind
}

export interface AsgQuery {
  readonly groups?: string | readonly string[]
}
