import {
  HttpError,
  retry,
  UnavailableError,
  type HttpClient,
  type PluginContext,
} from 'haproxyctl/plugin'
import type { Credentials } from './credentials.ts'
import { serviceUrl } from './place.ts'
import { sign } from './signature.ts'
import { paceOf, type Pace } from './pace.ts'
import { elementsAt, parseXml, textAt, type XmlElement } from './xml.ts'

/** Where a service of AWS is asked. */
export interface ApiPlace {
  readonly region: string
  /** Another URL than the public one, with `{service}` and `{region}` in it where they matter. */
  readonly endpoint?: string
}

export interface ApiSettings extends ApiPlace {
  readonly service: 'autoscaling' | 'ec2' | 'sts'
  readonly version: string
  /** Absent: nothing is signed. */
  readonly credentials?: CredentialSource
}

export interface CredentialSource {
  get(signal: AbortSignal): Promise<Credentials>
  /** These were refused as expired, whatever was said of them: others are wanted. */
  refuse(credentials: Credentials): void
}

/** One service of AWS in one region, by its Query API: a form is posted, XML comes back. */
export interface QueryApi extends AsyncDisposable {
  call(
    action: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<XmlElement>
  /** All pages, one after the other; one that fails fails the whole. */
  pages(
    action: string,
    parameters: Readonly<Record<string, string>>,
    tokenPath: string,
    signal: AbortSignal,
  ): Promise<readonly XmlElement[]>
}

/** AWS throttles an account, which other programs share: less than what it allows is asked for. */
const perHost = { connections: 8, perSecond: 10, burst: 40 }

/** No list is longer; one that is goes round in circles. */
const mostPages = 1_000

export function openQueryApi(
  settings: ApiSettings,
  { http, clock }: Pick<PluginContext, 'http' | 'clock'>,
): QueryApi {
  const url = serviceUrl(settings)
  const client = http.open({ perHost, limits: { redirects: 0 } })
  const pace = paceOf(http, url.host, clock)
  const scene: Scene = { settings, url, client, clock, pace }
  const policy = { clock, tries: 4, firstMs: 250, longestMs: 5_000 }

  async function call(
    action: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<XmlElement> {
    return retry((until) => send(scene, { Action: action, ...parameters }, until), policy, signal)
  }
  return {
    call,
    async pages(action, parameters, tokenPath, signal) {
      const pages: XmlElement[] = []
      let next: string | undefined
      do {
        const page = await call(action, { ...parameters, ...(next && { NextToken: next }) }, signal)
        pages.push(page)
        const token = textAt(page, tokenPath)
        if (pages.length === mostPages || (token !== undefined && token === next)) {
          throw new UnavailableError(`${action} gives pages without an end`)
        }
        next = token
      } while (next !== undefined)
      return pages
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

interface Scene {
  readonly settings: ApiSettings
  readonly url: URL
  readonly client: HttpClient
  readonly clock: PluginContext['clock']
  readonly pace: Pace
}

async function send(
  scene: Scene,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<XmlElement> {
  try {
    return await sendOnce(scene, parameters, signal)
  } catch (error) {
    if (!(error instanceof ExpiredError)) throw error
    // They may have been taken back before their time: once more, with those that are made now.
    return sendOnce(scene, parameters, signal)
  }
}

async function sendOnce(
  { settings, url, client, clock, pace }: Scene,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<XmlElement> {
  const { service, region, version, credentials } = settings
  const body = new URLSearchParams({ ...parameters, Version: version }).toString()
  const plain = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const used = await credentials?.get(signal)
  await pace.wait(signal)
  const headers =
    used === undefined
      ? plain
      : sign({ url, method: 'POST', headers: plain, body }, used, {
          region,
          service,
          nowMs: clock.now(),
        })
  try {
    const answer = await client.request({ method: 'POST', url: url.href, headers, body }, signal)
    pace.answered()
    return parseXml(answer.text())
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    const fault = readFault(error)
    if (throttled.has(fault.code)) pace.throttled()
    if (expired.has(fault.code) && used !== undefined) credentials?.refuse(used)
    throw describe(error, fault, `${service} in ${region}`, parameters['Action'] ?? '')
  }
}

interface Fault {
  readonly code: string
  readonly message: string
}

/** `Error.Code` of Auto Scaling and STS, `Errors.Error.Code` of EC2. */
function readFault({ text }: HttpError): Fault {
  try {
    const root = parseXml(text)
    const [error] = [...elementsAt(root, 'Error'), ...elementsAt(root, 'Errors.Error')]
    return { code: textAt(error, 'Code') ?? '', message: textAt(error, 'Message') ?? '' }
  } catch {
    return { code: '', message: '' }
  }
}

const throttled = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'BandwidthLimitExceeded',
  'SlowDown',
  'PriorRequestNotComplete',
  'EC2ThrottledException',
])

const expired = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'])

class ExpiredError extends UnavailableError {}

/** What AWS says of a failure, in place of its status; a throttled request is one that may be sent again. */
function describe(
  error: HttpError,
  { code, message }: Fault,
  where: string,
  action: string,
): Error {
  if (code === '') return error
  const words = `aws: ${action} of ${where}: ${code}${message === '' ? '' : `: ${shorten(message)}`}`
  if (throttled.has(code)) return new UnavailableError(words, { cause: error })
  if (expired.has(code)) {
    return new ExpiredError(words, { cause: error, help: helpFor(code) ?? '' })
  }
  const { status, headers, text } = error
  const help = helpFor(code)
  return new HttpError(words, {
    cause: error,
    status,
    headers,
    text,
    ...(help !== undefined && { help }),
  })
}

/** A message may quote what was encoded for an administrator, which is long and says nothing here. */
function shorten(message: string): string {
  return message.replaceAll(/\s+/g, ' ').slice(0, 300)
}

function helpFor(code: string): string | undefined {
  return helps.find(([pattern]) => pattern.test(code))?.[1]
}

const helps: readonly (readonly [RegExp, string])[] = [
  [
    /^(AccessDenied|UnauthorizedOperation)/,
    'Allow the role autoscaling:DescribeAutoScalingGroups and ec2:DescribeInstances.',
  ],
  [
    /^(InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure|UnrecognizedClient)/,
    'Look whether the credentials are right, and belong to this partition.',
  ],
  [
    /^(ExpiredToken|RequestExpired)/,
    'New credentials are made as they are wanted; look whether the clock of this machine is right.',
  ],
]
