/** The tokens of `serve`, without what would let anybody in. */
export interface TokensDocument {
  readonly format: 1
  readonly tokens: readonly TokenPart[]
  /** The token that was made; it is shown this once. */
  readonly token?: string
}

export interface TokenPart {
  readonly name: string
  readonly role: 'read' | 'write' | 'apply'
  readonly madeAtMs: number
}

export function tokensDocument(tokens: readonly TokenPart[], token?: string): TokensDocument {
  return {
    format: 1,
    tokens: tokens.map(({ name, role, madeAtMs }) => ({ name, role, madeAtMs })),
    ...(token !== undefined && { token }),
  }
}
