import { join } from 'node:path'
import type { Files } from '../../model/index.ts'

/** What a browser loads beside the page: each by its name here, and nothing else. */
export const assets = [
  { path: '/page/style.css', file: 'page/style.css', type: 'text/css; charset=utf-8' },
  { path: '/page/icon.svg', file: 'page/icon.svg', type: 'image/svg+xml' },
  ...['main', 'session', 'stream', 'morph', 'servers', 'service', 'ask', 'where'].map((name) => ({
    path: `/page/${name}.js`,
    file: `dist/page/${name}.js`,
    type: 'text/javascript; charset=utf-8',
  })),
] as const

export async function readAsset(
  { file }: (typeof assets)[number],
  packageRoot: string,
  files: Files,
): Promise<string> {
  const bytes = await files.read(join(packageRoot, file))
  if (bytes === undefined) throw new Error(`${file} is not in the package`)
  return Buffer.from(bytes).toString()
}
