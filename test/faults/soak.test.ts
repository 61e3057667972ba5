import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBalancer } from '../../bench/soak/balancer.ts'
import { startZooKeeperRegistry } from '../../bench/soak/registry.ts'
import { soak } from '../../bench/soak/soak.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { hasZooKeeper, noZooKeeper } from '../support/registries/zookeeper.ts'
import { scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'

test.skipIf(!hasZooKeeper)(
  `a short soak: whatever happens, in the end all agree, and nothing is lost that HAProxy could serve (${noZooKeeper})`,
  async () => {
    const { requests, lost, disagreements } = await soak({
      events: 30,
      seed: 7,
      program: 'haproxy',
      spacingMs: 80,
      startRegistry: startZooKeeperRegistry,
    })

    expect(disagreements).toEqual([])
    expect(lost).toEqual([])
    expect(requests).toBeGreaterThan(100)
  },
)

// From 3.2 on the master ends when it is reloaded while its file is lost.
const ending = haproxyBinaries().filter(({ version }) => ['3.2', '3.4'].includes(version))

test.each(ending)(
  'HAProxy $version that ends by itself is started again, and its absence is no loss of ours',
  async ({ file }) => {
    await using folder = await scratch()
    const config = join(folder.path, 'haproxy.cfg')
    const text = `global\n  stats socket ${folder.path}/admin.sock level admin\n`
    await writeFile(config, text)
    await using balancer = await startBalancer(folder.path, file)
    expect(balancer.outages).toHaveLength(1)

    await rename(config, `${config}.lost`)
    balancer.reload()
    await until('that its end is noticed', async () => balancer.outages.length === 2)
    await rename(`${config}.lost`, config)

    await until('that it serves again', async () => balancer.outages[1]?.toMs !== undefined)
    expect(await balancer.socket('show info')).toContain('Pid: ')
  },
)
