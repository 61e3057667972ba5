/** What switches each colour on, and off again (ECMA-48, "select graphic rendition"). */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const

export type Colour = keyof typeof codes

/** The few colours in use. */
export type Paint = Readonly<Record<Colour, (text: string) => string>>

const coloured = eachColour((colour) => {
  const [on, off] = codes[colour].map((code) => `\u001B[${code}m`)
  // A line is coloured by itself: what shows it may cut others away. What is inside may end what is around it.
  return (text) =>
    text === ''
      ? ''
      : `${on}${text.replaceAll(`${off}`, `${off}${on}`).replaceAll('\n', `${off}\n${on}`)}${off}`
})
const plain = eachColour(() => (text) => text)

/** Plain text where colours are off. */
export function paint(colour: boolean): Paint {
  return colour ? coloured : plain
}

function eachColour(make: (colour: Colour) => (text: string) => string): Paint {
  return {
    bold: make('bold'),
    dim: make('dim'),
    red: make('red'),
    green: make('green'),
    yellow: make('yellow'),
    blue: make('blue'),
    magenta: make('magenta'),
    cyan: make('cyan'),
  }
}
