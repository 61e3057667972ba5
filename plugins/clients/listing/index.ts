/** What plugins share whose instances stand in somebody's JSON. */

export { discoverListed, type ListedPlace, type ListedQuery } from './discover-listed.ts'
export { openOnce, type Documents } from './documents.ts'
export type { ListingOptions } from './listing.ts'
