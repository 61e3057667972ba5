import type {
  BoundLocalService,
  BoundRegistrar,
  BoundReport,
} from '../kit/plugins/bound-project.ts'
import type { LocalInstance } from '../kit/registrar.ts'
import type { Instance } from '../model/instance.ts'
import { formatHostPort } from '../model/address/address-text.ts'
import { localAddress, type HostFacts } from './local-address.ts'

/** One copy of a service that runs here. */
export interface LocalCopy {
  readonly service: BoundLocalService
  /** As others are to find it. */
  readonly instance: LocalInstance
  /** As the checks ask it. */
  readonly checked: Instance
  readonly registrars: readonly BoundRegistrar[]
}

/** What a project reports: a copy for each port of each service. */
export function localCopies(report: BoundReport, host: HostFacts): readonly LocalCopy[] {
  const address = localAddress(report, host)
  const node = report.node ?? host.name
  return report.services.flatMap((service) =>
    service.ports.map((port): LocalCopy => {
      const { name, metadata, tags, weight, registrars: asked } = service
      const id = formatHostPort(node, port)
      return {
        service,
        instance: {
          service: name.value,
          id,
          endpoint: { kind: 'tcp', address, port },
          node,
          metadata,
          tags,
          ...(weight !== undefined && { weight }),
        },
        checked: {
          id,
          endpoint: { kind: 'tcp', address: service.host, port },
          origin: `local service ${name.value}`,
        },
        registrars: report.registrars.filter(
          (each) => asked === undefined || asked.some(({ value }) => value === each.name),
        ),
      }
    }),
  )
}
