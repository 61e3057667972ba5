import type { Draft } from '../../pipeline/edit/draft.ts'
import { conflict, unprocessable } from '../http/problem.ts'
import { namePattern } from '../http/schema.ts'
import { editLines } from './edit-lines.ts'
import { checkedAddress, poolOf, type Pool, type PoolTarget, type TargetState } from './pool.ts'
import { linesAt, yamlOf } from './yaml-values.ts'

/** What a client says of a target; what is absent stays as it is. */
export interface TargetChange {
  readonly address?: string
  readonly weight?: number | null
  readonly state?: TargetState
}

const health = { ready: undefined, drain: 'draining', maint: 'maintenance' } as const

/** Makes a pool without targets. */
export function addPool(draft: Draft, name: string): void {
  const value = yamlOf({ discovery: { source: 'static', instances: [] } })
  draft.edit({ kind: 'set', path: ['services', name], value })
}

/** Adds or changes one target of a pool. */
export function putTarget(draft: Draft, name: string, alias: string, change: TargetChange): void {
  const pool = poolOf(draft, name)
  const old = pool.targets.find((each) => each.alias === alias)
  const { address = old?.address } = change
  if (address === undefined) throw unprocessable('a new target needs an address')
  const twin = pool.targets.find((each) => each.alias !== alias && each.address === address)
  if (twin !== undefined) {
    throw conflict(`the target ${twin.alias} of the pool ${name} has the address ${address}`)
  }
  checkedAddress(address)
  if (old === undefined) addTarget(draft, pool, alias, { ...change, address })
  else changeTarget(draft, pool, old, { ...change, address })
}

export function removeTarget(draft: Draft, { name }: Pool, { index }: PoolTarget): void {
  draft.edit({ kind: 'remove', path: [...instancesOf(name), index] })
}

/** A disabled backend keeps its place in the file, and takes nothing. */
export function setEnabled(draft: Draft, pool: Pool, isEnabled: boolean): void {
  if (pool.isEnabled === isEnabled) return
  const path = ['services', pool.name, 'backend', 'lines']
  const found = draft.at(path)
  const lines = 'value' in found ? linesAt(found.value) : []
  const others = lines.filter((line) => line.trim() !== 'disabled')
  editLines(draft, path, isEnabled ? others : [...others, 'disabled'])
}

/** Sets the weight of targets that have none of their own, among the words of all server lines. */
export function setPoolWeight(draft: Draft, { name, server = '' }: Pool, weight?: number): void {
  const words = server.split(/\s+/).filter((word) => word !== '')
  const at = words.indexOf('weight')
  if (at !== -1) words.splice(at, 2)
  if (weight !== undefined) words.push('weight', String(weight))
  const text = words.join(' ')
  const path = ['services', name, 'server']
  if (text === server) return
  if (text === '') draft.edit({ kind: 'remove', path })
  else draft.edit({ kind: 'set', path, value: yamlOf(text) })
}

export function setBalance(draft: Draft, { name, balance }: Pool, wanted?: string): void {
  const path = ['services', name, 'balance']
  if (balance === wanted) return
  if (wanted === undefined) draft.edit({ kind: 'remove', path })
  else draft.edit({ kind: 'set', path, value: yamlOf(wanted) })
}

function instancesOf(name: string): readonly string[] {
  return ['services', name, 'discovery', 'instances']
}

function addTarget(
  draft: Draft,
  { name }: Pool,
  alias: string,
  { address, weight, state = 'ready' }: TargetChange & { readonly address: string },
): void {
  if (!new RegExp(namePattern).test(alias)) {
    throw unprocessable(`${JSON.stringify(alias)} cannot be the name of a target`)
  }
  const word = health[state]
  const instance = {
    id: alias,
    ...placeOf(address),
    ...(typeof weight === 'number' && { weight }),
    ...(word !== undefined && { health: word }),
  }
  draft.edit({ kind: 'add', path: instancesOf(name), value: yamlOf(instance) })
}

function changeTarget(
  draft: Draft,
  { name }: Pool,
  old: PoolTarget,
  { address = old.address, weight = old.weight, state = old.state }: TargetChange,
): void {
  const isSame =
    address === old.address && (weight ?? undefined) === old.weight && state === old.state
  if (isSame) return
  const path = [...instancesOf(name), old.index]
  if (old.isText) {
    draft.edit({ kind: 'set', path, value: yamlOf({ id: old.alias, ...placeOf(old.address) }) })
  }
  function put(key: string, value: unknown): void {
    const at = [...path, key]
    const isThere = 'value' in draft.at(at)
    if (value !== undefined) draft.edit({ kind: 'set', path: at, value: yamlOf(value) })
    else if (isThere) draft.edit({ kind: 'remove', path: at })
  }
  if (address !== old.address) {
    const { address: host, path: socket } = placeOf(address)
    put('address', host)
    put('path', socket)
    for (const key of ['host', 'port']) put(key, undefined)
  }
  if (weight !== old.weight) put('weight', weight ?? undefined)
  if (state !== old.state) {
    put('health', health[state])
    put('draining', undefined)
  }
}

function placeOf(address: string): { readonly address?: string; readonly path?: string } {
  return /^unix[:@]/.test(address) ? { path: address.slice(5) } : { address }
}
