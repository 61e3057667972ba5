import { Ansis } from 'ansis'

// Made once: a plan of many thousand changes asks for them several times a line, and making one is slow.
const coloured = new Ansis(1)
const plain = new Ansis(0)

/** The few colours in use; plain text where colours are off. */
export function paint(colour: boolean): Ansis {
  return colour ? coloured : plain
}
