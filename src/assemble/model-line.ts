import type { ModelLine, Placed } from '../model/index.ts'

/** A line of the project's own. */
export function toLine({ value, location }: Placed<string>): ModelLine {
  return { text: value, origin: { kind: 'project', location } }
}

/** A line that is made of something that the project says. */
export function lineFor({ location }: Pick<Placed<unknown>, 'location'>, text: string): ModelLine {
  return { text, origin: { kind: 'project', location } }
}
