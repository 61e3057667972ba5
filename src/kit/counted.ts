/** `1 server`, `2 servers`; `many` where the plural is not the word with an `s`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}

/** `10,000`. What Node has for it loads the habits of all countries first. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
