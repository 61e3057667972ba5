/** The parts of a small project, to be replaced one by one. */
export interface TinyProject {
  /** Lines of `global`, beside the admin socket. */
  readonly global?: readonly string[]
  readonly bind?: string
  /** The project's `discovery:`, as YAML flow. */
  readonly discovery?: string
  /** The service's `discovery:`, as YAML flow. */
  readonly service?: string
  readonly server?: string
  /** More lines of the service. */
  readonly settings?: readonly string[]
  /** Lines of the defaults beside mode and timeouts. */
  readonly defaults?: readonly string[]
  /** What the target has beside file, socket and master. */
  readonly target?: string
  /** More of the file's top level. */
  readonly more?: string
}

/** One service `web` for a HAProxy in `folder`: `haproxy.cfg`, `admin.sock` and `master.sock` there. */
export function tinyProject(folder: string, project: TinyProject = {}): string {
  const { bind = '127.0.0.1:8080', discovery = '{}', server = 'weight 10', more = '' } = project
  const service = project.service ?? '{ source: static, instances: [127.0.0.1:1, 127.0.0.1:2] }'
  return `global:
  - stats socket ${folder}/admin.sock mode 600 level admin
${linesOf(project.global)}defaults:
  - mode http
  - timeout connect 1s
  - timeout client 5s
  - timeout server 5s
${linesOf(project.defaults)}discovery: ${discovery}
services:
  web:
    discovery: ${service}
    frontend: { bind: "${bind}" }
    server: ${server}
${(project.settings ?? []).map((line) => `    ${line}\n`).join('')}targets:
  lb:
    plugin: haproxy
    config: ${folder}/haproxy.cfg
    sockets: [${folder}/admin.sock]
    master: ${folder}/master.sock
${project.target === undefined ? '' : `    ${project.target}\n`}${more}`
}

function linesOf(lines: readonly string[] = []): string {
  return lines.map((line) => `  - ${line}\n`).join('')
}
