import type { Query } from '../../kit/discovery.ts'
import type { GuardSettings, Project, ServiceSource, ServiceSpec } from '../../model/project.ts'

/** What one service asks one of its sources. */
export interface Question {
  readonly service: ServiceSpec
  readonly source: ServiceSource
  /** Names it within the project. */
  readonly name: string
  /** How long what is not confirmed may be used, in milliseconds. */
  readonly longestMs: number
}

export function questionsOf(service: ServiceSpec, project: Project): readonly Question[] {
  const guards: GuardSettings = { ...project.guards, ...service.guards }
  return service.sources.map((source, index) => ({
    service,
    source,
    name: index === 0 ? service.name.value : `${service.name.value} ${index + 1}`,
    longestMs: guards.maxStaleMs,
  }))
}

/** The words of the question to the source. */
export function queryOf({ service, source }: Question): Query {
  return {
    service: service.name.value,
    options: source.query.value,
    ...(service.port === undefined ? {} : { port: service.port }),
  }
}
