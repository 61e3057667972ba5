/** `haproxyctl/testing`: what plugins are tested with. It needs no test framework and works with each. */

export * from './context.ts'
export * from './rule-tester.ts'
