import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { playedPages, playPage } from '../support/page-session.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startApps } from '../support/worlds/served-world.ts'

const hasSocat = spawnSync('socat', ['-V']).error === undefined

/**
 * Pages that are played on a real HAProxy. With HAPROXYCTL_UPDATE_PAGES=1 what was printed is written into
 * them: read them then as their readers would.
 */
test.each(playedPages)('docs/%s.md is what happens', async (name) => {
  if (name === 'maintain-a-node' && !hasSocat) expect.fail('needs Debian’s package socat')
  await using folder = await scratch()
  const run = join(folder.path, 'run')
  await mkdir(run)
  await mkdir(join(folder.path, 'etc'))
  const path = fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url))
  const page = await readFile(path, 'utf8')
  const [bind, ...nodes] = await freePorts(4)
  await using _apps = await startApps(nodes)
  try {
    const played = await playPage(page, {
      folder: folder.path,
      places: {
        '/etc/haproxy': join(folder.path, 'etc'),
        '/run/haproxy': run,
        '/var/lib/haproxyctl': join(folder.path, 'state'),
        '127.0.0.1:8080': `127.0.0.1:${bind}`,
        // As long as those in the page, for the columns of tables.
        ...Object.fromEntries(
          nodes.map((port, index) => [`127.0.0.1:1800${index + 1}`, `127.0.0.1:${port}`]),
        ),
      },
      env: { HAPROXYCTL_STATE: join(folder.path, 'state'), COLUMNS: '80' },
    })
    if (process.env['HAPROXYCTL_UPDATE_PAGES'] === '1') await writeFile(path, played)
    expect(played).toBe(page)
  } finally {
    // The master ends its worker.
    process.kill(Number(await readFile(join(run, 'haproxy.pid'), 'utf8')), 'SIGTERM')
  }
})
