import { fold } from '../print/fold.ts'
import { standardError } from './standard-stream.ts'

/** Sentences on standard error: on a terminal they are wrapped at its width. */
export function tellPeople(text: string): void {
  const { stderr } = process
  standardError.write(stderr.isTTY ? fold(text, widthOf(stderr)) : text)
}

/** A terminal without a size says 0. */
export function widthOf({ columns }: { readonly columns?: number }): number {
  return columns || 80
}
