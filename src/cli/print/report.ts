import type { Validation } from '../../pipeline/validate/validation.ts'
import type { Shell } from '../base-command.ts'
import { loadBuiltInRules } from '../built-in-rules.ts'
import type { FormatName } from '../format/index.ts'

/** Prints findings in one of the formats. */
export async function printReport(
  validation: Validation,
  format: FormatName,
  { terminal, world }: Shell,
): Promise<void> {
  const { formatters } = await import('../format/index.ts')
  const { listExplanations } = await import('../../pipeline/codes/explanations.ts')
  const { diagnostics, ...rest } = validation
  const text = formatters[format](diagnostics, {
    colour: terminal.colours.stdout,
    toolVersion: world.toolVersion,
    rules: listExplanations(await loadBuiltInRules()),
    ...rest,
  })
  if (format === 'pretty') terminal.writeProse(text)
  else terminal.write(text)
}
