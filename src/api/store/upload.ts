import { dirname, join, resolve } from 'node:path'
import type { Draft } from '../../pipeline/edit/draft.ts'
import type { NamedFile } from '../../project/ports.ts'
import { conflict, notFound, unprocessable } from '../http/problem.ts'
import { textOf, yamlOf } from './yaml-values.ts'

/** What `@{…}` of an uploaded configuration stands for, by the names that pyHrapi has. */
export interface UploadVariables {
  readonly 'gateway:endpoint:ip': string
  readonly 'gateway:endpoint:port:min': number
  readonly 'gateway:endpoint:port:max': number
  readonly 'certificates:store': string
}

const fileName = 'uploaded.cfg.hbs'
const path = ['templates', 'file']

/** Where an uploaded configuration is kept: a template of the project. */
export function uploadFile(project: string, cwd: string): NamedFile {
  const shown = join(dirname(project), fileName)
  return { absolute: resolve(cwd, shown), shown }
}

/** The same environment as that of pyHrapi. */
export function readVariables(
  env: Readonly<Record<string, string | undefined>>,
  store: string,
): UploadVariables {
  const prefix = 'MODACLOUDS_LOAD_BALANCER_GATEWAY_ENDPOINT'
  return {
    'gateway:endpoint:ip': env[`${prefix}_IP`] ?? '0.0.0.0',
    'gateway:endpoint:port:min': portOf(env[`${prefix}_PORT_MIN`], 8000),
    'gateway:endpoint:port:max': portOf(env[`${prefix}_PORT_MAX`], 8080),
    'certificates:store': store,
  }
}

/** Throws a Problem for a variable that there is not, and for a port beyond the last. */
export function fillVariables(text: string, variables: UploadVariables): string {
  return text.replaceAll(/@\{([^}\n]*)\}/g, (whole, name: string) => {
    const index = /^gateway:endpoint:port:(\d{1,5})$/.exec(name)?.[1]
    if (index !== undefined) return String(nthPort(Number(index), variables))
    if (name === 'gateway:endpoint:ip' || name === 'certificates:store') return variables[name]
    throw unprocessable(`there is no variable ${whole}`, `Known are ${known.join(', ')}.`)
  })
}

const known = ['@{gateway:endpoint:ip}', '@{gateway:endpoint:port:N}', '@{certificates:store}']

/** Has the project be what was uploaded, until that is taken away. */
export function putUpload(
  draft: Draft,
  original: { readonly file: NamedFile; readonly bytes: Uint8Array | undefined },
  text: string,
): void {
  const own = templateOf(draft)
  if (own !== undefined && own !== fileName) {
    throw conflict(`the project has a template of its own, ${own}`, 'Edit that one.')
  }
  if (own === undefined) draft.edit({ kind: 'set', path, value: yamlOf(fileName) })
  draft.replace(original, text)
}

/** The project is rendered from its gateways and pools again; the file stays, for whoever wants it back. */
export function dropUpload(draft: Draft): void {
  if (templateOf(draft) !== fileName) throw notFound('an uploaded configuration')
  const templates = draft.at(['templates'])
  const isAlone =
    'value' in templates &&
    templates.value.kind === 'mapping' &&
    templates.value.entries.length === 1
  draft.edit({ kind: 'remove', path: isAlone ? ['templates'] : path })
}

function templateOf(draft: Draft): string | undefined {
  const found = draft.at(path)
  return 'value' in found ? textOf(found.value) : undefined
}

function portOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : otherwise
}

function nthPort(index: number, variables: UploadVariables): number {
  const port = variables['gateway:endpoint:port:min'] + index
  const last = variables['gateway:endpoint:port:max']
  if (port <= last) return port
  throw unprocessable(`the last port is ${last}, and port:${index} would be ${port}`)
}
