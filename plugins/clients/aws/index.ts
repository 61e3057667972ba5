/** What the plugins for AWS have in common: credentials, signed requests, machines. */

export { openAws, type Aws, type AwsOptions } from './aws.ts'
export { describeInstances, type AwsInstance } from './instances.ts'
export { toRecord, type AddressKind } from './instance-record.ts'
export type { QueryApi } from './query-api.ts'
export { elementsAt, textAt } from './xml.ts'
