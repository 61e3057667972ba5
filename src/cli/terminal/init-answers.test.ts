import { expect, test } from 'vitest'
import { initAnswers, type InitFlags } from './init-answers.ts'

test.each<[flags: Partial<InitFlags>, says: string]>([
  [{ service: ['we b=:80'] }, '"we b" is not the name of a service'],
  [{ service: ['=:80'] }, '"" is not the name of a service'],
  [{ service: ['web=:99999'] }, '":99999" is not an address to bind to'],
  [{ service: ['web=:0'] }, '":0" is not an address to bind to'],
  [{ service: ['web=8080'] }, '"8080" is not an address to bind to'],
  [{ config: 'web=127.0.0.1:21080' }, 'is not the file that HAProxy reads'],
  [{ socket: 'admin' }, '"admin" is not a socket of HAProxy'],
  [{ master: '' }, '"" is not a socket of HAProxy'],
  [{ discovery: 'zookeeper', zookeeper: 'zk1,zk2:2181' }, '"zk1" is not a server of ZooKeeper'],
])('%j: %s', (flags, says) => {
  expect(() => initAnswers({ git: false, ...flags })).toThrow(says)
})

test.each<Partial<InitFlags>>([
  { service: ['web', 'api=:8080', 'shop=10.0.0.1:80,[::1]:80-90 ssl crt a.pem', 'x=/run/x.sock'] },
  { config: 'haproxy.cfg', socket: '127.0.0.1:9999', master: 'unix@/run/m.sock' },
  { discovery: 'zookeeper', zookeeper: 'zk1:2181, zk2:2181' },
])('%j is taken', (flags) => {
  expect(initAnswers({ git: false, ...flags }).services.length).toBeGreaterThan(0)
})
