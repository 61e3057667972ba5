import { join } from 'node:path'
import { Failure, readTls, type PluginContext, type TlsSettings } from 'haproxyctl/plugin'
import { fileToken, fixedHeaders, nobody, type Credentials } from './credentials.ts'
import { readKubeconfig } from './kubeconfig.ts'
import type { KubernetesOptions } from './options.ts'
import { readText } from './read-text.ts'

/** Where an API server is, and as whom it is asked. */
export interface Cluster {
  readonly url: string
  readonly tls?: TlsSettings | undefined
  readonly namespace?: string | undefined
  readonly credentials: Credentials
}

/** What every pod finds that has a service account. */
const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount'

/** The cluster that the options name; without any the one that haproxyctl runs in, or that of the user’s kubeconfig. */
export async function findCluster(
  options: KubernetesOptions,
  context: PluginContext,
): Promise<Cluster> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } =
    context.environment
  if (options.url !== undefined) return explicitCluster(options.url, options, context)
  if (options.kubeconfig !== undefined)
    return readKubeconfig(options.kubeconfig, options.context, context)
  if (host !== undefined && host !== '') return ownCluster(host, port, context)
  return readKubeconfig(usualKubeconfig(context), options.context, context)
}

async function explicitCluster(
  url: string,
  options: KubernetesOptions,
  context: PluginContext,
): Promise<Cluster> {
  const { token, 'token-file': file, tls } = options
  const credentials = file === undefined ? nobody : fileToken(file, context)
  return {
    url,
    ...(tls !== undefined && { tls: await readTls(tls, context) }),
    credentials:
      token === undefined ? credentials : fixedHeaders({ authorization: `Bearer ${token}` }),
  }
}

async function ownCluster(host: string, port: string, context: PluginContext): Promise<Cluster> {
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `https://${name}:${port}`,
    tls: await readTls({ ca: join(accountFolder, 'ca.crt') }, context),
    namespace: (await readText(join(accountFolder, 'namespace'), context)).trim(),
    // It is replaced every hour or so.
    credentials: fileToken(join(accountFolder, 'token'), context),
  }
}

/** Of several that KUBECONFIG names, the first. */
function usualKubeconfig({ environment }: PluginContext): string {
  const { KUBECONFIG: paths = '', HOME: home = '' } = environment
  const [first = ''] = paths.split(':').filter((each) => each !== '')
  if (first !== '') return first
  if (home !== '') return join(home, '.kube', 'config')
  throw new Failure('invalid', 'there is no cluster to ask', {
    help: 'Set `url` or `kubeconfig` of the source.',
  })
}
