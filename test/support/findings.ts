import type { Diagnostic, Version } from '../../src/model/index.ts'
import { readTexts } from '../../src/config/read-configuration.ts'
import { validate } from '../../src/validate/validate.ts'

/** Enough of a configuration for lines to be judged in: `%f` and `%b` stand in a frontend and a backend. */
const frame = `defaults
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
userlist u
  user a insecure-password b
frontend f
  bind 127.0.0.1:8080
  acl known path /
%f
  default_backend b
backend b
  stick-table type ip size 1m store gpc0,gpt0,http_req_rate(10s)
  server s 127.0.0.1:8081
%b
`

/** The lines in a frontend, or in a backend, with all that they need around them. */
export function framed(
  lines: readonly string[],
  side: 'frontend' | 'backend' = 'frontend',
): string {
  const text = lines.map((line) => `  ${line}`).join('\n')
  return frame
    .replace('%f', () => (side === 'frontend' ? text : ''))
    .replace('%b', () => (side === 'backend' ? text : ''))
}

export function judge(text: string, version: Version = '3.2'): readonly Diagnostic[] {
  return validate(readTexts([{ name: 'test.cfg', text }], { version }))
}

/** `unknown-fetch at path,lowr`: each finding with the text that it points at, warnings with a mark. */
export function findings(text: string, version: Version = '3.2'): string[] {
  const lines = text.split('\n')
  return judge(text, version).map(({ code, severity, location }) => {
    const line = lines[(location?.start.line ?? 1) - 1] ?? ''
    const at = line.slice((location?.start.column ?? 1) - 1, (location?.end?.column ?? 1) - 1)
    return `${severity === 'error' ? '' : `${severity}: `}${code.replace('validate/', '')} at ${at}`
  })
}
