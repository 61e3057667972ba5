import { Ansis } from 'ansis'

/** The few colours in use; plain text where colours are off. */
export function paint(colour: boolean): Ansis {
  return new Ansis(colour ? 1 : 0)
}
