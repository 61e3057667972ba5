/** Words of a page, and the test that would fail if they were not true: its file without `.test.ts`, and its title as the file has it. */
export type Promised = readonly [words: string, file: string, title: string]

export type Promises = readonly Promised[]
