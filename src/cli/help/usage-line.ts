import type { CommandFacts } from './command-facts.ts'

/** How a command is called, in one line. */
export function usageLine({ name, args, takesMore }: CommandFacts): string {
  const words = args.map((argument, index) => {
    const more = takesMore && index === args.length - 1 ? '...' : ''
    const word = argument.name.toUpperCase() + more
    return argument.isRequired ? word : `[${word}]`
  })
  return ['haproxyctl', name, ...words, '[FLAG...]'].join(' ')
}
