const meanings: Readonly<Record<string, string>> = {
  E401: 'the registry asks for a login',
  E403: 'the registry refuses it',
  E404: 'the registry has no such package, or does not show it to this user',
  ETARGET: 'the package has no such version',
  ENOVERSIONS: 'the package has no version',
  ENOTFOUND: 'the host of the registry is not known',
  EAI_AGAIN: 'the host of the registry cannot be looked up',
  ECONNREFUSED: 'the registry refuses connections',
  ECONNRESET: 'the registry closed the connection',
  ETIMEDOUT: 'the registry does not answer',
  ENOSPC: 'the disk is full',
  EACCES: 'permission denied',
  EINTEGRITY: 'what was received is not what the registry or the lock file says',
}

/** Why npm did not install a package, out of what it wrote to standard error. */
export function npmReason(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  const code = valueOf('code', lines)
  const path = valueOf('path', lines)
  if (code === 'ENOENT' && path !== undefined) return `there is no ${path}`
  const meaning = meanings[code ?? '']
  if (meaning !== undefined) return meaning
  const said = lines.find((line) => line !== '' && !/^(code|syscall|path|errno) /.test(line))
  return said ?? 'it does not say why'
}

function valueOf(name: string, lines: readonly string[]): string | undefined {
  return lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1)
}
