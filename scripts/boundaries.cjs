// Holds the layers, and fails when it saw fewer modules than the tree has: a gate that checks nothing is no gate.
const { execFileSync } = require('node:child_process')

const files = execFileSync('git', ['ls-files', 'src/**/*.ts', 'plugins/**/*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)

const report = JSON.parse(
  execFileSync(
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'plugins'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  ),
)

const seen = new Set(report.modules.map((each) => each.source))
const missed = files.filter((file) => !seen.has(file))
for (const { rule, from, to } of report.summary.violations)
  console.error(`${rule.name}: ${from} -> ${to}`)
if (missed.length > 0)
  console.error(`not looked at: ${missed.slice(0, 5).join(', ')} (${missed.length} files)`)
if (missed.length > 0 || report.summary.error > 0) process.exit(1)
console.log(
  `${seen.size} modules, ${report.summary.totalDependenciesCruised} dependencies, no violation`,
)
