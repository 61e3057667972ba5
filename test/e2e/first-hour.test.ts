import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { playPage } from '../support/page-session.ts'
import { freePort } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'

const path = fileURLToPath(new URL('../../docs/first-hour.md', import.meta.url))

/**
 * The page is played on a real HAProxy. With HAPROXYCTL_UPDATE_PAGES=1 what was printed is written into it:
 * read it then as its reader would.
 */
test('docs/first-hour.md is what happens', async () => {
  await using folder = await scratch()
  const run = join(folder.path, 'run')
  await mkdir(run)
  const page = await readFile(path, 'utf8')
  try {
    const played = await playPage(page, {
      folder: folder.path,
      places: {
        '/etc/haproxy': join(folder.path, 'etc'),
        '/run/haproxy': run,
        '127.0.0.1:8080': `127.0.0.1:${await freePort()}`,
      },
      env: { HAPROXYCTL_STATE: join(folder.path, 'state'), COLUMNS: '80' },
    })
    if (process.env['HAPROXYCTL_UPDATE_PAGES'] === '1') await writeFile(path, played)
    expect(played).toBe(page)
  } finally {
    // Both master and worker: the master ends its workers.
    process.kill(Number(await readFile(join(run, 'haproxy.pid'), 'utf8')), 'SIGTERM')
  }
})
