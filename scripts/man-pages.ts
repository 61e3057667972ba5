import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandFacts } from '../src/cli/help/command-facts.ts'
import { commandManPage, programManPage } from '../src/cli/help/man-page.ts'
import { packageFacts } from '../src/cli/help/package-facts.ts'

// `node dist/scripts/man-pages.js FOLDER` makes the manual pages from the manifest, as the build does.
const folder = resolve(process.argv[2] ?? 'man')
const commands = commandFacts()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'haproxyctl.1'), programManPage(commands, packageFacts()))
for (const command of commands) {
  writeFileSync(
    join(folder, `haproxyctl-${command.name}.1`),
    commandManPage(command, packageFacts()),
  )
}
