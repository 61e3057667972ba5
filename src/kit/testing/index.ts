/** `haproxyctl/testing`: what plugins are tested with. It needs no test framework and works with each. */

export * from './context.ts'
export * from './rule-tester.ts'
export * from './check-suite.ts'
export * from './discovery-suite.ts'
export * from './fake-http.ts'
export * from './keep-quiet.ts'
export * from './law.ts'
export * from './memory-files.ts'
export * from './registrar-suite.ts'
export * from './stamped.ts'
export * from './target-suite.ts'
