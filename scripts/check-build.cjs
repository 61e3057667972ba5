// Looks over what tsc has built for the package: every relative import has to lead to a file that is there.
// What stems from sources that are gone is removed: tsc does not, and it would be packed.
// tsc 6.0.3 leaves the `.ts` of a dynamic import inside of functions with `await using`.
const fs = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '..', 'dist')
const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\1/g
const problems = []
let seen = 0

for (const name of fs.readdirSync(root, { recursive: true }).map(String)) {
  // Scripts hold the text of imports that they write into other files.
  if (!name.endsWith('.js') || name.startsWith('scripts/')) continue
  seen += 1
  const file = path.join(root, name)
  if (!fs.existsSync(path.join(root, '..', name.replace(/\.js$/, '.ts')))) {
    fs.rmSync(file)
    fs.rmSync(file.replace(/\.js$/, '.d.ts'), { force: true })
    continue
  }
  for (const [, , target] of fs.readFileSync(file, 'utf8').matchAll(imports)) {
    if (!fs.existsSync(path.resolve(path.dirname(file), target))) {
      problems.push(`dist/${name}: imports ${target}, which is not there`)
    }
  }
}

if (seen < 100) problems.push(`only ${seen} files were built`)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
