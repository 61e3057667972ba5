/** Connections of checks: made, secured, and told of in one way. */

export * from './describe.ts'
export * from './dial.ts'
export * from './listen.ts'
export * from './probe.ts'
export * from './tls.ts'
