import * as Args from '@oclif/core/args'

/**
 * An argument that comes from the command line only. oclif takes standard input for one that is missing:
 * a plan named `y` from `echo y | …`, or the rest of what a `while read` loop still has to read.
 */
export const textArgument = Args.custom<string>({
  ignoreStdin: true,
  parse: (text) => Promise.resolve(text),
})
