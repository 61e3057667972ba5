interface Described {
  options?: readonly string[] | undefined
  helpValue?: string | string[] | undefined
  summary?: string | undefined
  description?: string | undefined
}

interface DescribedCommand {
  readonly args: Readonly<Record<string, Described>>
  readonly flags: Readonly<Record<string, Described>>
}

/**
 * Puts the values that an argument or a flag takes into its text. oclif joins them to one word, `a|b|c`,
 * and breaks that in the middle where a line ends.
 */
export function listOptions({ args, flags }: DescribedCommand): void {
  for (const argument of Object.values(args)) {
    argument.description = withOptions(argument.description, argument.options)
    delete argument.options
  }
  for (const flag of Object.values(flags)) {
    flag.summary = withOptions(flag.summary, flag.options)
    if (flag.options !== undefined) flag.helpValue ??= 'VALUE'
  }
}

function withOptions(text = '', options: readonly string[] = []): string {
  return options.length > 0 ? `${text} One of ${options.join(', ')}.`.trimStart() : text
}
