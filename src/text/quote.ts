export function quoteWord(value: string): string {
  if (value === '') return '""'
  return value.replace(/[\\ #"'$]/g, (c) => `\\${c}`).replace(/\n/g, '\\n')
}
