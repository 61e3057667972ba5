import { standardOutput } from '../terminal/standard-stream.ts'
import { mayColour } from '../terminal/colour.ts'
import { commandSummaries, packageFacts } from './package-facts.ts'
import { rootHelp } from './root-help.ts'

export function showRootHelp(): void {
  const { isTTY, columns } = process.stdout
  const layout = {
    columns: isTTY && columns > 0 ? Math.max(columns, 40) : 80,
    colour: mayColour(process.env, isTTY),
  }
  standardOutput.write(rootHelp(packageFacts(), commandSummaries(), layout))
}
