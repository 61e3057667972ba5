import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * What a question is asked with on the command line. `--help` lists the options with their defaults and ends; so does
 * what is none of them, with exit code 2.
 */
export function benchOptions<T extends Options>(
  options: T,
): ReturnType<typeof parseArgs<{ options: T }>>['values'] {
  if (process.argv.includes('--help')) end(usage(options), 0)
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return end(`${(error as Error).message}\n\n${usage(options)}`, 2)
  }
}

function usage(options: Options): string {
  const rows = Object.entries(options).map(([name, { type, default: value = '' }]) =>
    type === 'boolean' ? `  --${name}` : `  --${name} ${String(value) || name.toUpperCase()}`,
  )
  return ['Options, with their defaults:', ...rows].join('\n')
}

function end(text: string, code: number): never {
  ;(code === 0 ? console.log : console.error)(text)
  process.exit(code)
}
