import { openapiOf } from '../http/openapi.ts'
import { json, type Route } from '../http/route.ts'
import { backupRoutes } from './backups.ts'
import { certificateRoutes } from './certificates.ts'
import { controlRoutes } from './control.ts'
import { controllerRoutes } from './controller.ts'
import { endpointRoutes } from './endpoints.ts'
import { exchangeRoutes } from './exchange.ts'
import { gatewayRoutes } from './gateways.ts'
import type { Doors } from './doors.ts'
import { pageRoutes } from './page.ts'
import { planRoutes } from './plans.ts'
import { poolRoutes } from './pools.ts'
import { policyRoutes } from './policies.ts'
import { stateRoutes } from './states.ts'
import { targetRoutes } from './targets.ts'
import { matcherOf, Transactions, transactionRoutes } from './transactions.ts'
import { uploadRoutes } from './uploads.ts'
import { wayRoutes } from './ways.ts'

/** Every route, with the one that describes them. */
export function allRoutes(doors: Doors): readonly Route[] {
  function pathOf(name: string): string {
    return doors.certificates.pathOf(name)
  }
  const edits = [
    ...gatewayRoutes(pathOf),
    ...endpointRoutes(pathOf),
    ...poolRoutes,
    ...targetRoutes,
    ...policyRoutes,
  ]
  const transactions = new Transactions(doors, edits)
  const routes = [
    ...edits,
    ...certificateRoutes(doors),
    ...controllerRoutes(doors),
    ...controlRoutes(doors),
    ...uploadRoutes(doors),
    ...exchangeRoutes(edits.flatMap((each) => (each.kind === 'edit' ? [matcherOf(each)] : []))),
    ...backupRoutes(doors),
    ...transactionRoutes(transactions),
    ...planRoutes(doors),
    ...stateRoutes(doors),
    ...wayRoutes(doors),
    ...pageRoutes(doors, transactions),
  ]
  return [...routes, describing(routes, doors.world.toolVersion)]
}

function describing(routes: readonly Route[], version: string): Route {
  const document = openapiOf(routes, version)
  return {
    kind: 'work',
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This interface, as OpenAPI 3.1.',
    role: 'read',
    reply: {},
    run: async () => json(document),
  }
}
