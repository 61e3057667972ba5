/** `1 server`, `2 servers`; `many` where the plural is not the word with an `s`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}
