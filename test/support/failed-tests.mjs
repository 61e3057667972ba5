// Prints what failed in the JSON reports of vitest that are named: each test with the first lines of why.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const mostLines = 12

function why(messages) {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n')
  const left = lines.length - mostLines
  const shown = lines.slice(0, mostLines).map((line) => `        ${line.slice(0, 300)}`)
  return left > 0 ? [...shown, `        … ${left} more lines`] : shown
}

function print(lines) {
  process.stdout.write(`${lines.join('\n')}\n`)
}

for (const report of process.argv.slice(2)) {
  if (!existsSync(report)) continue
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const failed = file.assertionResults.filter((result) => result.status === 'failed')
    const path = relative(process.cwd(), file.name)
    for (const { fullName, failureMessages } of failed)
      print([`  failed: ${path}: ${fullName}`, ...why(failureMessages)])
    if (file.status === 'failed' && failed.length === 0)
      print([`  failed: ${path}`, ...why([file.message ?? ''])])
  }
}
