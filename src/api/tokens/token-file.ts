import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { Failure, type Clock, type Files } from '../../model/index.ts'
import { isRole, type Role } from './role.ts'

const mostBytes = 1024 * 1024

/** A token as it is kept: what it is cannot be worked out from it. */
export interface StoredToken {
  readonly name: string
  readonly role: Role
  readonly madeAtMs: number
  /** SHA-256 in hexadecimal; a token is random in all of its 256 bits, so that nothing slower is needed. */
  readonly hash: string
}

/** The tokens of one project, in its state folder. */
export interface TokenFile {
  list(): Promise<readonly StoredToken[]>
  /** Makes a token and gives it; nobody can read it again. Throws a Failure where there is one of that name. */
  add(name: string, role: Role): Promise<string>
  /** Throws a Failure where there is none of that name. */
  remove(name: string): Promise<void>
}

export function tokenFile(
  stateFolder: string,
  { files, clock }: { readonly files: Files; readonly clock: Clock },
): TokenFile {
  const path = join(stateFolder, 'api-tokens.json')
  async function list(): Promise<readonly StoredToken[]> {
    const bytes = await files.read(path, { maxBytes: mostBytes })
    return bytes === undefined ? [] : parse(path, Buffer.from(bytes).toString())
  }
  async function write(tokens: readonly StoredToken[]): Promise<void> {
    const text = `${JSON.stringify({ format: 1, tokens }, undefined, 2)}\n`
    await files.replace(path, text, { mode: 0o600, makeFolders: true })
  }
  return {
    list,
    async add(name, role) {
      if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(name)) {
        throw new Failure('usage', `\`${name}\` cannot be the name of a token`, {
          help: 'Letters, digits and _ . - can be in it, 64 at most.',
        })
      }
      await using _lock = await files.lock(path)
      const tokens = await list()
      if (tokens.some((each) => each.name === name)) {
        throw new Failure('usage', `there is a token \`${name}\` already`, {
          help: `Remove it first: haproxyctl token ${name} --remove`,
        })
      }
      const token = `hctl_${randomBytes(32).toString('base64url')}`
      await write([...tokens, { name, role, madeAtMs: clock.now(), hash: hashOf(token) }])
      return token
    },
    async remove(name) {
      await using _lock = await files.lock(path)
      const tokens = await list()
      const kept = tokens.filter((each) => each.name !== name)
      if (kept.length === tokens.length) {
        throw new Failure('usage', `there is no token \`${name}\``, {
          help: '`haproxyctl token` lists them.',
        })
      }
      await write(kept)
    },
  }
}

/** The token that a text is; all are compared, however early one fits. */
export function findToken(tokens: readonly StoredToken[], text: string): StoredToken | undefined {
  const hash = Buffer.from(hashOf(text), 'hex')
  let found: StoredToken | undefined
  for (const each of tokens) {
    if (timingSafeEqual(Buffer.from(each.hash, 'hex'), hash)) found = each
  }
  return found
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function parse(path: string, text: string): readonly StoredToken[] {
  const data = parseJson(text)
  if (typeof data === 'object' && data !== null && 'tokens' in data && Array.isArray(data.tokens)) {
    const tokens: readonly unknown[] = data.tokens
    if (tokens.every(isStoredToken)) return tokens
  }
  throw new Failure('invalid', `${path} does not hold tokens`, {
    help: 'Remove it, and make new tokens.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isStoredToken(value: unknown): value is StoredToken {
  if (typeof value !== 'object' || value === null) return false
  if (!('name' in value && 'role' in value && 'hash' in value && 'madeAtMs' in value)) return false
  const { name, role, hash, madeAtMs } = value
  return (
    typeof name === 'string' &&
    typeof role === 'string' &&
    isRole(role) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    typeof madeAtMs === 'number'
  )
}
