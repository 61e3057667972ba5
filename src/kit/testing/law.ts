/** One promise that plugins of a kind keep, as a test for whatever framework: `test(law.name, law.run)`. */
export interface Law {
  readonly name: string
  /** Rejects with an AssertionError when the law is broken. */
  run(): Promise<void>
}
