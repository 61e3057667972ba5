/** The guards by the names that `--override-guard` takes. */
export const guardNames = ['min-servers', 'max-removed', 'max-age', 'require-fresh'] as const

export type GuardName = (typeof guardNames)[number]
