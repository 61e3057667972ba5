import type { IncomingMessage, ServerResponse } from 'node:http'
import { serveHttp, type LocalServer } from '../servers/http-servers.ts'

/** A machine of EC2 that may belong to a group. */
export interface FakeMachine {
  readonly id: string
  readonly state?: string
  readonly privateAddress?: string
  readonly publicAddress?: string
  readonly ipv6Address?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly group?: string
  readonly lifecycle?: string
  readonly health?: string
}

/** What is asked of it, seen from outside. */
export interface AwsRequest {
  readonly region: string
  readonly service: string
  readonly action: string
  readonly key: string
  readonly form: URLSearchParams
}

/** Auto Scaling, EC2, STS and the metadata service as their documents have them, on one port of loopback. */
export interface AwsServer extends LocalServer {
  /** By region. */
  readonly machines: Map<string, FakeMachine[]>
  readonly groups: Set<string>
  readonly requests: AwsRequest[]
  /** Ids of keys that are taken; those of roles come to it. */
  readonly keys: Set<string>
  pageSize: number
  /** Answers in its own way where it gives a status and a body. */
  intercept: (request: AwsRequest, count: number) => Answer | undefined
  /** What the metadata service gives; its tokens are `tokens`. */
  role: { readonly key: string; readonly expires: string } | undefined
  readonly tokens: Set<string>
  /** What it was asked that is not signed: paths with their headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
}

type Answer = readonly [status: number, body: string]

export async function serveAws(): Promise<AwsServer> {
  const local = await serveHttp((request, response) => {
    void read(request).then((body) => {
      const [status, text] = request.url === '/' ? query(request, body) : metadata(request)
      send(response, status, text)
    })
  })
  const state: AwsServer = {
    url: local.url,
    port: local.port,
    get connections() {
      return local.connections
    },
    machines: new Map(),
    groups: new Set(),
    requests: [],
    keys: new Set(['AKIDTEST']),
    pageSize: 100,
    intercept: () => undefined,
    role: undefined,
    tokens: new Set(),
    asked: [],
    [Symbol.asyncDispose]: () => local[Symbol.asyncDispose](),
  }

  function query({ headers }: IncomingMessage, body: string): Answer {
    const form = new URLSearchParams(body)
    const signed =
      /Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=[\w;-]+, Signature=[\da-f]{64}$/
    const [, key = '', region = '', service = ''] = signed.exec(headers.authorization ?? '') ?? []
    const action = form.get('Action') ?? ''
    const request: AwsRequest = { region, service, action, key, form }
    state.requests.push(request)
    const own = state.intercept(request, state.requests.length)
    if (own !== undefined) return own
    if (action === 'AssumeRoleWithWebIdentity')
      return assumed(form, `web-${form.get('WebIdentityToken')}`)
    if (!state.keys.has(key)) {
      return fault(
        service,
        403,
        'ExpiredToken',
        'The security token included in the request is expired',
      )
    }
    switch (action) {
      case 'AssumeRole':
        return assumed(form, `as-${key}`)
      case 'DescribeAutoScalingGroups':
        return describeGroups(form, state.machines.get(region) ?? [])
      case 'DescribeInstances':
        return describeInstances(form, state.machines.get(region) ?? [])
      default:
        return fault(service, 400, 'InvalidAction', `no action ${action}`)
    }
  }

  function assumed(form: URLSearchParams, key: string): Answer {
    state.keys.add(key)
    const action = form.get('Action')
    const expires = new Date(Date.now() + 3_600_000).toISOString()
    return [
      200,
      `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expires}</Expiration></Credentials></${action}Result></${action}Response>`,
    ]
  }

  function describeGroups(form: URLSearchParams, machines: readonly FakeMachine[]): Answer {
    const wanted = valuesOf(form, 'AutoScalingGroupNames.member.')
    const known = new Set(machines.flatMap(({ group }) => group ?? []))
    const names = wanted.filter((name) => known.has(name) || state.groups.has(name))
    const [page, token] = pageOf(names, form)
    const members = page.map((name) => {
      const list = machines
        .filter(({ group }) => group === name)
        .map(
          ({ id, lifecycle = 'InService', health = 'Healthy' }) =>
            `<member><InstanceId>${id}</InstanceId><LifecycleState>${lifecycle}</LifecycleState><HealthStatus>${health}</HealthStatus></member>`,
        )
      return `<member><AutoScalingGroupName>${name}</AutoScalingGroupName><Instances>${list.join('')}</Instances></member>`
    })
    return [
      200,
      `<DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><DescribeAutoScalingGroupsResult><AutoScalingGroups>${members.join('')}</AutoScalingGroups>${token === undefined ? '' : `<NextToken>${token}</NextToken>`}</DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>`,
    ]
  }

  function describeInstances(form: URLSearchParams, machines: readonly FakeMachine[]): Answer {
    const filters = [1, 2, 3, 4, 5].flatMap((index) => {
      const name = form.get(`Filter.${index}.Name`)
      return name === null ? [] : [{ name, values: valuesOf(form, `Filter.${index}.Value.`) }]
    })
    const found = machines.filter((machine) =>
      filters.every(({ name, values }) => values.includes(fieldOf(machine, name))),
    )
    const [page, token] = pageOf(found, form)
    return [
      200,
      `<?xml version="1.0" encoding="UTF-8"?>\n<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet>${page.map(reservation).join('')}</reservationSet>${token === undefined ? '' : `<nextToken>${token}</nextToken>`}</DescribeInstancesResponse>`,
    ]
  }

  function pageOf<T>(all: readonly T[], form: URLSearchParams): [readonly T[], string | undefined] {
    const from = Number(form.get('NextToken') ?? '0')
    const next = from + state.pageSize
    return [all.slice(from, next), next < all.length ? String(next) : undefined]
  }

  function metadata({ url = '', method, headers }: IncomingMessage): Answer {
    state.asked.push({ path: `${method} ${url}`, headers })
    const { role } = state
    if (url === '/container') return role === undefined ? [404, ''] : [200, documentOf(role)]
    if (url === '/latest/api/token') {
      if (method !== 'PUT' || headers['x-aws-ec2-metadata-token-ttl-seconds'] === undefined)
        return [400, '']
      const token = `token-${state.asked.length}`
      state.tokens.add(token)
      return [200, token]
    }
    if (!state.tokens.has(String(headers['x-aws-ec2-metadata-token']))) return [401, '']
    if (url === '/latest/meta-data/placement/region') return [200, 'eu-central-1']
    const folder = '/latest/meta-data/iam/security-credentials/'
    if (role === undefined || !url.startsWith(folder)) return [404, '']
    return [200, url === folder ? 'web-role' : documentOf(role)]
  }
  return state
}

function documentOf({ key, expires }: NonNullable<AwsServer['role']>): string {
  return JSON.stringify({
    Code: 'Success',
    AccessKeyId: key,
    SecretAccessKey: 's',
    Token: 't',
    Expiration: expires,
  })
}

/** As each of the services says that something is wrong. */
export function fault(service: string, status: number, code: string, message = code): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  if (service === 'ec2') {
    return [
      status,
      `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors>${error.replace('<Type>Sender</Type>', '')}</Errors><RequestID>1</RequestID></Response>`,
    ]
  }
  return [
    status,
    `<ErrorResponse xmlns="http://webservices/">${error}<RequestId>1</RequestId></ErrorResponse>`,
  ]
}

function reservation(machine: FakeMachine): string {
  const tags = Object.entries(machine.tags ?? {}).map(
    ([key, value]) => `<item><key>${escape(key)}</key><value>${escape(value)}</value></item>`,
  )
  const fields = [
    `<instanceId>${machine.id}</instanceId>`,
    `<instanceState><code>16</code><name>${machine.state ?? 'running'}</name></instanceState>`,
    element('privateIpAddress', machine.privateAddress),
    element('ipAddress', machine.publicAddress),
    '<placement><availabilityZone>eu-central-1a</availabilityZone></placement>',
    '<instanceType>t3.small</instanceType>',
    `<tagSet>${tags.join('')}</tagSet>`,
    machine.ipv6Address === undefined
      ? '<networkInterfaceSet/>'
      : `<networkInterfaceSet><item><ipv6AddressesSet><item><ipv6Address>${machine.ipv6Address}</ipv6Address></item></ipv6AddressesSet></item></networkInterfaceSet>`,
  ]
  return `<item><reservationId>r-1</reservationId><instancesSet><item>${fields.join('')}</item></instancesSet></item>`
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escape(text)}</${name}>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function fieldOf(machine: FakeMachine, filter: string): string {
  if (filter === 'instance-id') return machine.id
  if (filter === 'instance-state-name') return machine.state ?? 'running'
  return machine.tags?.[filter.replace(/^tag:/, '')] ?? ''
}

function valuesOf(form: URLSearchParams, prefix: string): readonly string[] {
  return [...form].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value)
}

async function read(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const bytes of request) body += String(bytes)
  return body
}

function send(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  response.end(text)
}
