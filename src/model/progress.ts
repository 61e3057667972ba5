/** What is under way, for people who wait for it. */
export interface Progress {
  /** Shown until it is disposed, if that is longer than a moment; of several the last one that was begun. */
  begin(text: string): Activity
}

export interface Activity extends Disposable {
  /** How far it is by now. */
  update(text: string): void
}

/** Where nobody waits. */
export const noProgress: Progress = {
  begin: () => ({ update: () => undefined, [Symbol.dispose]: () => undefined }),
}
