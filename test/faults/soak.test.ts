import { expect, test } from 'vitest'
import { startZooKeeperRegistry } from '../../bench/soak/registry.ts'
import { soak } from '../../bench/soak/soak.ts'
import { hasZooKeeper, noZooKeeper } from '../support/registries/zookeeper.ts'

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
