import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startDaemon } from '../daemon.ts'
import { freePort } from '../ports.ts'

const python = fileURLToPath(new URL('../../../.cache/moto/python3', import.meta.url))

export const hasMoto = existsSync(python)
export const noMoto = 'needs moto, which bin/test unpacks from Debian'

/** The Python that moto came with, and its botocore: what AWS's own tools sign requests with. */
export const motoPython = python

/** moto's server: Auto Scaling and EC2 as somebody else has read their documents. */
export interface MotoServer extends AsyncDisposable {
  readonly port: number
  readonly url: string
  call(
    service: 'autoscaling' | 'ec2',
    action: string,
    parameters?: Readonly<Record<string, string>>,
    region?: string,
  ): Promise<string>
}

export async function startMoto(): Promise<MotoServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const daemon = await startDaemon(
    python,
    ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
    {
      isReady: async () => {
        const answer = await fetch(`${url}/moto-api/data.json`).catch(() => undefined)
        return answer?.ok === true
      },
    },
  )
  return {
    port,
    url,
    async call(service, action, parameters = {}, region = 'us-east-1') {
      const version = service === 'ec2' ? '2016-11-15' : '2011-01-01'
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `AWS4-HMAC-SHA256 Credential=x/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=x`,
        },
        body: new URLSearchParams({ Action: action, Version: version, ...parameters }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${action}: ${text}`)
      return text
    },
    [Symbol.asyncDispose]: () => daemon[Symbol.asyncDispose](),
  }
}
