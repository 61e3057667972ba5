import { describe, expect, test } from 'vitest'
import { InvalidError } from '../model/errors.ts'
import { localAddress, type HostAddress } from './local-address.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

function of(text: string): HostAddress {
  const [name = '', address = ''] = text.split(' ')
  return { interface: name, address, isInternal: name === 'lo' }
}

const lo = ['lo 127.0.0.1', 'lo ::1']

function ask(addresses: readonly string[], words: Record<string, string>): string {
  const given = Object.entries(words).map(([key, value]) => [key, { value, location }])
  return localAddress(
    { drainMs: 0, location, ...Object.fromEntries(given) },
    { name: 'app01', addresses: addresses.map(of) },
  )
}

describe('among the addresses of a machine', () => {
  test.each<[string, readonly string[], Record<string, string>]>([
    ['192.0.2.7', lo, { address: '192.0.2.7' }],
    ['app01.example', lo, { address: 'app01.example' }],
    ['10.0.0.7', [...lo, 'eth0 10.0.0.7'], {}],
    ['10.0.0.7', [...lo, 'eth0 fe80::1', 'eth0 2001:db8::7', 'eth0 10.0.0.7'], {}],
    ['2001:db8::7', [...lo, 'eth0 fe80::1', 'eth0 2001:db8::7'], {}],
    ['10.0.0.7', [...lo, 'eth0 10.0.0.7', 'usb0 169.254.3.4'], {}],
    ['172.17.0.1', [...lo, 'eth0 10.0.0.7', 'docker0 172.17.0.1'], { interface: 'docker0' }],
    ['127.0.0.1', lo, { interface: 'lo' }],
  ])('the address to register is %s', (wanted, addresses, words) => {
    expect(ask(addresses, words)).toBe(wanted)
  })

  test.each<[string, readonly string[], Record<string, string>]>([
    ['is in 2 networks', [...lo, 'eth0 10.0.0.7', 'docker0 172.17.0.1'], {}],
    ['has no network', lo, {}],
    ['no interface `eth9`', [...lo, 'eth0 10.0.0.7'], { interface: 'eth9' }],
    ['not an address', lo, { address: '0.0.0.0' }],
    ['not an address', lo, { address: 'a b' }],
  ])('none is registered where it %s', (words, addresses, given) => {
    let thrown: unknown
    try {
      ask(addresses, given)
    } catch (error) {
      thrown = error
    }

    expect(thrown).toBeInstanceOf(InvalidError)
    expect(thrown).toMatchObject({
      diagnostics: [{ message: expect.stringContaining(words), location }],
    })
  })
})
