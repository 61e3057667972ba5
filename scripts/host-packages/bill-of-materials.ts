import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Facts } from './facts.ts'
import { run } from './run.ts'

interface Bill {
  readonly serialNumber: string
  readonly metadata: { readonly component: object }
  readonly components: readonly object[]
}

interface Folders {
  readonly root: string
  readonly tree: string
  readonly work: string
  readonly out: string
}

/** A CycloneDX document of everything that is in the packages, in the bundle or beside it; gives its path. */
export async function writeBillOfMaterials(
  { name, version, epoch }: Facts,
  { root, tree, work, out }: Folders,
): Promise<string> {
  const delivered = await deliveredOnly(root, join(work, name))
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline']
  const text = await run('npm', args, { cwd: delivered })
  const { serialNumber: _, metadata, ...bill } = JSON.parse(text) as Bill
  // What npm writes by chance and by the clock is left out.
  const component = { ...metadata.component, type: 'application' }
  const timestamp = new Date(epoch * 1_000).toISOString()
  const document = { ...bill, metadata: { ...metadata, timestamp, component } }
  const path = join(out, `${name}-${version}.cdx.json`)
  await writeFile(path, `${JSON.stringify(document, null, 2)}\n`)
  await cp(path, join(tree, 'sbom.cdx.json'))
  return path
}

/**
 * A project with the same lock, without what is for development only: with `--omit=dev` npm leaves out also what both
 * need.
 */
async function deliveredOnly(root: string, folder: string): Promise<string> {
  const { devDependencies: _, ...own } = await readProject(join(root, 'package.json'))
  const lock = await readProject(join(root, 'package-lock.json'))
  const kept = Object.entries(lock.packages).filter(([, { dev }]) => dev !== true)
  const { devDependencies: __, ...top } = lock.packages[''] ?? {}
  const packages = { ...Object.fromEntries(kept), '': top }
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify(own))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }))
  return folder
}

interface Project {
  readonly devDependencies?: object
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly devDependencies?: object }>
  >
}

async function readProject(path: string): Promise<Project> {
  return JSON.parse(await readFile(path, 'utf8'))
}
