/** What speaks with Consul's HTTP API. */

export * from './http.ts'
