import type {
  BackendRouteDocument,
  DecisionDocument,
  FrontendRouteDocument,
  LineDocument,
  RouteDocument,
  RouteServerDocument,
} from '../../../documents/route.ts'
import { html, type Html } from '../html.ts'
import { counted, pill, statePill } from './words.ts'

const most = 20

/** Where a request goes, in the words of the configuration. */
export function routeHtml({ request, routes }: RouteDocument): Html {
  if (routes.length > 0) return html`${routes.map(frontendHtml)}`
  const { port } = request
  return html`<p class="notice">
    ${port === undefined ? 'No frontend takes such a request.' : `Nothing listens on port ${port} for it.`}
  </p>`
}

function frontendHtml(route: FrontendRouteDocument): Html {
  const { frontend, tls, bind, decisions, backends } = route
  return html`<article class="card">
    <h3>${frontend} ${tls && pill('plain', '⚿', 'TLS')}</h3>
    ${lineHtml(bind)}
    <ol class="ways">
      ${decisions.map((decision) => html`<li>${decisionHtml(decision)}</li>`)}
    </ol>
    ${backends.map(backendHtml)}
  </article>`
}

function decisionHtml(decision: DecisionDocument): Html {
  const { certain, line } = decision
  return html`<p>
      ${certain ? pill('good', '→', 'Goes') : pill('warning', '?', 'Perhaps')} ${wordsOf(decision)}
    </p>
    ${line !== null && lineHtml(line)}`
}

function wordsOf({ kind, name }: DecisionDocument): Html {
  const shown =
    name === null ? html`one that only HAProxy can tell` : html`<strong>${name}</strong>`
  switch (kind) {
    case 'answer':
      return html`HAProxy ends it itself: ${shown}`
    case 'backend':
      return html`to the backend ${shown}`
    case 'server':
      return html`to the server ${shown}`
    case 'nobody':
      return html`nowhere: no rule and no <code>default_backend</code> takes it, HAProxy answers 503`
    default:
      return kind satisfies never
  }
}

function backendHtml({ backend, decisions, balance, servers }: BackendRouteDocument): Html {
  return html`<h4>In ${backend}</h4>
    ${
      decisions.length > 0 &&
      html`<ol class="ways">
        ${decisions.map((decision) => html`<li>${decisionHtml(decision)}</li>`)}
      </ol>`
    }
    ${serversHtml(servers, balance)}`
}

function serversHtml(servers: readonly RouteServerDocument[], balance: string): Html {
  const [first, ...others] = servers
  if (first === undefined) return html`<p>It has no servers: HAProxy answers 503.</p>`
  const left = servers.length - most
  return html`<p>
      ${others.length === 0 ? 'Its only server' : html`One of ${counted(servers.length, 'server')} by <code>${balance}</code>`}${standingOf(servers)}:
    </p>
    <ul class="candidates">
      ${servers.slice(0, most).map(serverItem)}
      ${left > 0 && html`<li class="quiet">and ${left} more</li>`}
    </ul>`
}

function serverItem({ name, address, state }: RouteServerDocument): Html {
  return html`<li>
    <code>${name}</code> <span class="quiet small">${address}</span>
    ${state !== undefined && statePill(state)}
  </li>`
}

/** How many of them take requests now, where that is known. */
function standingOf(servers: readonly RouteServerDocument[]): Html | undefined {
  if (servers.every(({ state }) => state === undefined)) return undefined
  const serving = servers.filter(({ state }) => state === 'up' || state === 'unchecked').length
  if (serving === servers.length) return undefined
  return html`,
  ${serving === 0 ? 'of which none serves now' : `of which ${serving} serve${serving === 1 ? 's' : ''} now`}`
}

function lineHtml({ file, line, text }: LineDocument): Html {
  return html`<p class="quiet small"><code>${file}:${line}</code> <code>${text}</code></p>`
}
