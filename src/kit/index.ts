/** `haproxyctl/plugin`: all that a plugin may import. */

export * from './definition.ts'
export * from './discovery.ts'
export * from './generation.ts'
export * from './check.ts'
export * from './target.ts'
export * from './lint-rule.ts'
export * from '../model/index.ts'
