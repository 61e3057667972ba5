import { basename } from 'node:path'
import { unprocessable } from '../http/problem.ts'
import type { EndpointAddress } from './edit-gateway.ts'
import type { Endpoint } from './gateway.ts'

export function addressText({ address: text, certificate }: Endpoint): string {
  return certificate === undefined ? text : `${text} @${basename(certificate)}`
}

/** Reads `10.0.0.1:443 @shop.pem`. */
export function readAddress(
  text: string,
  pathOf: (certificate: string) => string,
): EndpointAddress {
  const [, place = '', certificate] =
    /^([A-Za-z0-9_.*:[\]-]{1,256})(?: +@([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})\.pem)?$/.exec(text) ??
    []
  if (/:\d{1,5}$/.test(place)) {
    return {
      address: place,
      ...(certificate !== undefined && { certificate: pathOf(certificate) }),
    }
  }
  throw unprocessable(
    `${JSON.stringify(text)} is not an address to listen on`,
    'As in 10.0.0.1:80, *:443 @shop.pem.',
  )
}
