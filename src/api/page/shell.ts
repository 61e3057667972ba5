import { html, type Html } from './html.ts'

/** Nothing runs here but our own script, and nothing of it can make markup of a text by accident. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types page',
].join('; ')

const views = [
  ['overview', 'Overview', undefined],
  ['servers', 'Servers', 'count-servers'],
  ['plan', 'Plan', 'count-plan'],
  ['history', 'History', undefined],
  ['findings', 'Findings', 'count-findings'],
  ['route', 'Route', undefined],
] as const

/** The page without anything of the project in it: what is in it comes for a token only. */
export function shellHtml(): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>haproxyctl</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page/style.css" />
        <script type="module" src="/page/main.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <h1>haproxyctl</h1>
          <p id="standing" role="status"></p>
          <p id="who" class="quiet small" hidden></p>
          <button type="button" id="leave" hidden>Sign out</button>
        </header>
        <p id="connection" class="notice warning" role="alert" hidden></p>
        <nav id="views" aria-label="Views" hidden>
          ${views.map(
            ([id, name, count]) =>
              html`<a href="#${id}"
                >${name}${count !== undefined && html` <span class="count" id="${count}"></span>`}</a
              >`,
          )}
        </nav>
        <main id="content" tabindex="-1">
          <noscript
            ><p class="notice">
              The page needs its script. Without it, <code>haproxyctl status</code> shows the same.
            </p></noscript
          >
          ${signIn()} ${sections()}
        </main>
        <dialog id="ask" aria-labelledby="ask-title">
          <h2 id="ask-title"></h2>
          <div id="ask-body" aria-live="polite"></div>
        </dialog>
        <p id="told" class="visually-hidden" role="status"></p>
      </body>
    </html>`.text.replaceAll(/\n\s+/g, '\n')
}

function signIn(): Html {
  return html`<form id="sign-in" hidden>
    <h2>Sign in</h2>
    <input type="text" name="username" value="haproxyctl" autocomplete="username" hidden />
    <label for="token">Token</label>
    <input
      id="token"
      name="token"
      type="password"
      autocomplete="current-password"
      required
      spellcheck="false"
      aria-describedby="token-help"
    />
    <p id="token-help" class="quiet">
      <code>haproxyctl token NAME --role read</code> makes one; <code>write</code> may change the
      project as well, <code>apply</code> carries plans out as well. It is kept in this tab until
      you close it.
    </p>
    <p id="refused" class="notice bad" role="alert" hidden></p>
    <button class="first">Sign in</button>
  </form>`
}

function sections(): Html {
  return html`<section id="overview" aria-labelledby="overview-title" hidden>
      <h2 id="overview-title">Overview</h2>
      <div id="plots"></div>
      <h3>Services</h3>
      <div id="services"></div>
      <h3>Targets</h3>
      <div id="targets"></div>
    </section>
    <section id="servers" aria-labelledby="servers-title" hidden>
      <h2 id="servers-title">Servers</h2>
      ${filters()}
      <div id="service"></div>
      <p id="found" class="quiet small" role="status"></p>
      <div class="table" role="table" aria-labelledby="servers-title">
        <div role="rowgroup">
          <div role="row" class="row head">
            ${columns.map(([key, name, kind]) => column(key, name, kind))}
            <span role="columnheader" class="actions"
              ><span class="visually-hidden">Actions</span></span
            >
          </div>
        </div>
        <div role="rowgroup" id="rows"></div>
      </div>
      <p id="no-rows" class="notice" hidden>
        No server is like that. <button type="button" id="all-rows">Show all</button>
      </p>
    </section>
    <section id="plan" aria-labelledby="plan-title" hidden>
      <h2 id="plan-title">Plan</h2>
      <p class="quiet">What an apply would do now, and what each change costs.</p>
      <div id="changes"></div>
    </section>
    <section id="history" aria-labelledby="history-title" hidden>
      <h2 id="history-title">History</h2>
      <div id="generations"></div>
    </section>
    <section id="findings" aria-labelledby="findings-title" hidden>
      <h2 id="findings-title">Findings</h2>
      <div id="diagnostics"></div>
    </section>
    ${routeForm()}`
}

function routeForm(): Html {
  return html`<section id="route" aria-labelledby="route-title" hidden>
    <h2 id="route-title">Route</h2>
    <p class="quiet">
      Which frontend and which backend take a request, by the configuration that the project stands
      for.
    </p>
    <form id="where" class="filters">
      <label class="wide"
        >Host and path
        <input
          name="url"
          required
          maxlength="8192"
          placeholder="https://shop.example/cart"
          autocapitalize="none"
          spellcheck="false"
      /></label>
      <label
        >Method
        <input name="method" maxlength="32" placeholder="GET" list="methods" spellcheck="false" />
        <datalist id="methods">
          ${['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((each) => html`<option>${each}</option>`)}
        </datalist></label
      >
      <label
        >Client’s address
        <input name="source" maxlength="64" placeholder="not known" spellcheck="false"
      /></label>
      <button class="first">Show the way</button>
    </form>
    <div id="way" aria-live="polite"></div>
  </section>`
}

const columns = [
  ['name', 'Server', 'text'],
  ['service', 'Service', 'text'],
  ['state', 'State', 'text'],
  ['weight', 'Weight', 'number'],
  ['sessions', 'Sessions', 'number'],
  ['rate', 'New / s', 'number'],
  ['errors', 'Errors', 'number'],
  ['response', 'Response ms', 'number'],
] as const

function column(key: string, name: string, kind: string): Html {
  return html`<span
    role="columnheader"
    class="${kind} ${key}"
    aria-sort="${key === 'name' ? 'ascending' : 'none'}"
    data-column="${key}"
    ><button type="button" data-sort="${key}">
      ${name}<span class="arrow" aria-hidden="true"></span></button
  ></span>`
}

function filters(): Html {
  return html`<search class="filters">
    <label>Search <input type="search" id="search" placeholder="name, address, node" /></label>
    <label
      >Service
      <select id="of-service">
        <option value="">All</option>
      </select></label
    >
    <label
      >State
      <select id="of-state">
        <option value="">All</option>
        <option value="up unchecked">Serving</option>
        <option value="draining">Draining</option>
        <option value="maintenance">Maintenance</option>
        <option value="down">Down</option>
        <option value="new going">On the way</option>
      </select>
    </label>
  </search>`
}
