import { dirname, resolve } from 'node:path'
import { load, YAMLException } from 'js-yaml'
import { UnavailableError, type PluginContext, type TlsSettings } from 'haproxyctl/plugin'
import type { Cluster } from './cluster.ts'
import { fileToken, fixedHeaders, nobody, programToken, type Credentials } from './credentials.ts'
import { fieldsOf, textAt, type Fields } from './fields.ts'
import { readText } from './read-text.ts'

/** One context of a kubeconfig: its cluster, its user and its namespace. Paths in it start from its own folder. */
export async function readKubeconfig(
  path: string,
  contextName: string | undefined,
  context: PluginContext,
): Promise<Cluster> {
  const place = resolve(context.root, path)
  const config = parse(await readText(place, context), path)
  const name = contextName ?? textAt(config, 'current-context')
  if (name === undefined) throw broken(path, 'it has no current context')
  const chosen = entry(config, 'contexts', 'context', name, path)
  const cluster = entry(config, 'clusters', 'cluster', textAt(chosen, 'cluster') ?? '', path)
  const userName = textAt(chosen, 'user')
  const user = userName === undefined ? {} : entry(config, 'users', 'user', userName, path)
  const url = textAt(cluster, 'server')
  if (url === undefined) throw broken(path, 'its cluster has no server')
  const near = { ...context, root: dirname(place) }
  return {
    url,
    tls: await tlsOf(cluster, user, near),
    namespace: textAt(chosen, 'namespace'),
    credentials: credentialsOf(user, near),
  }
}

async function tlsOf(cluster: Fields, user: Fields, context: PluginContext): Promise<TlsSettings> {
  const [ca, cert, key] = await Promise.all([
    pem(cluster, 'certificate-authority', context),
    pem(user, 'client-certificate', context),
    pem(user, 'client-key', context),
  ])
  const serverName = textAt(cluster, 'tls-server-name')
  return {
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(serverName !== undefined && { serverName }),
    ...(cluster['insecure-skip-tls-verify'] === true && { verify: false }),
  }
}

/** In the file itself as base64, or at a path. */
async function pem(
  fields: Fields,
  key: string,
  context: PluginContext,
): Promise<string | undefined> {
  const data = textAt(fields, `${key}-data`)
  if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8')
  const path = textAt(fields, key)
  return path === undefined ? undefined : readText(path, context)
}

function credentialsOf(user: Fields, context: PluginContext): Credentials {
  const token = textAt(user, 'token')
  const tokenFile = textAt(user, 'tokenFile')
  const [name, password] = [textAt(user, 'username'), textAt(user, 'password')]
  const program = fieldsOf(user['exec'])
  const command = textAt(program, 'command')
  // The file counts before the token, because it is the one that is renewed.
  if (tokenFile !== undefined) return fileToken(tokenFile, context)
  if (token !== undefined) return fixedHeaders({ authorization: `Bearer ${token}` })
  if (name !== undefined && password !== undefined) {
    const pair = Buffer.from(`${name}:${password}`).toString('base64')
    return fixedHeaders({ authorization: `Basic ${pair}` })
  }
  if (command === undefined) return nobody
  const texts = Array.isArray(program['args']) ? program['args'] : []
  const env = Array.isArray(program['env']) ? program['env'].map(fieldsOf) : []
  return programToken(
    {
      apiVersion: textAt(program, 'apiVersion') ?? 'client.authentication.k8s.io/v1',
      command: command.includes('/') ? resolve(context.root, command) : command,
      args: texts.filter((each) => typeof each === 'string'),
      env: Object.fromEntries(
        env.map((each) => [textAt(each, 'name') ?? '', textAt(each, 'value') ?? '']),
      ),
    },
    context,
  )
}

function entry(config: Fields, list: string, key: string, name: string, path: string): Fields {
  const all = Array.isArray(config[list]) ? config[list].map(fieldsOf) : []
  const found = all.find((each) => each['name'] === name)
  if (found === undefined) throw broken(path, `its ${list} have no ${name}`)
  return fieldsOf(found[key])
}

function parse(text: string, path: string): Fields {
  try {
    return fieldsOf(load(text))
  } catch (cause) {
    // Its words would show lines of the file, which holds secrets.
    if (cause instanceof YAMLException) throw broken(path, 'it is not YAML')
    throw cause
  }
}

function broken(path: string, what: string): UnavailableError {
  return new UnavailableError(`the kubeconfig ${path} cannot be used: ${what}`)
}
