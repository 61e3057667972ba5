import { describe, test } from 'vitest'
import { discoveryLaws, testContext, type DiscoverySubject } from 'haproxyctl/testing'
import { dnsDiscovery } from '../../plugins/discovery/dns/index.ts'
import type { DnsOptions, DnsQuery } from '../../plugins/discovery/dns/options.ts'
import { startDns, type Srv } from '../support/registries/dns-server.ts'

const present = ['10.0.0.1:80', '[2001:db8::1]:81', '10.0.0.3:82']
const hosts: Readonly<Record<string, string>> = {
  'a.example': '10.0.0.1',
  'b.example': '2001:db8::1',
  'c.example': '10.0.0.3',
  'd.example': '10.0.0.9',
}

describe.each([['told along'], ['asked for']] as const)(
  'dns keeps the laws of discovery, with addresses %s:',
  (way) => {
    const subject: DiscoverySubject<DnsOptions, DnsQuery> = {
      definition: dnsDiscovery,
      async prepare() {
        const services: Srv[] = [
          { port: 80, target: 'a.example' },
          { port: 81, target: 'b.example' },
          { port: 82, target: 'c.example' },
        ]
        const server = await startDns((type, name) => {
          if (type === 'SRV')
            return {
              answers: services,
              ttlS: 0,
              ...(way === 'told along' && { additional: hosts }),
            }
          const address = hosts[name] ?? ''
          const isOfType = address !== '' && address.includes(':') === (type === 'AAAA')
          return { answers: isOfType ? [address] : [] }
        })
        return {
          options: { servers: [server.address], timeout: '300ms', 'min-ttl': '20ms' },
          query: { service: '_web._tcp.example', options: {} },
          context: testContext(),
          present,
          async add() {
            services.push({ port: 80, target: 'd.example' })
            return [...present, '10.0.0.9:80']
          },
          addJunk: async () => void services.push({ port: 0, target: 'd.example' }),
          disconnect: async () => void (server.isSilent = true),
          reconnect: async () => void (server.isSilent = false),
          [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
        }
      },
    }
    for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
  },
)
