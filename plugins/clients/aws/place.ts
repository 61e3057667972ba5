import { Failure } from 'haproxyctl/plugin'
import type { ApiSettings } from './query-api.ts'

/** The URL of a service in a region: the public one of its partition, or where the project says. */
export function serviceUrl({
  service,
  region,
  endpoint,
}: Pick<ApiSettings, 'service' | 'region' | 'endpoint'>): URL {
  if (!/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region)) {
    throw new Failure('invalid', `\`${region.slice(0, 60)}\` is not the name of a region of AWS`, {
      help: 'Write one as in `eu-central-1`.',
    })
  }
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const text = endpoint ?? `https://{service}.{region}.${domain}/`
  const whole = text.replaceAll('{service}', service).replaceAll('{region}', region)
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url
  throw new Failure('invalid', '`endpoint` is not a URL of HTTP', {
    help: 'Write one as in `https://{service}.{region}.amazonaws.com`.',
  })
}
