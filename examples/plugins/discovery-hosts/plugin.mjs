import { resolve } from 'node:path'
import { UnavailableError, collectInstances, parseInstance } from 'haproxyctl/plugin'

/** @type {import('haproxyctl/plugin').DiscoveryDefinition<{ path: string }, { name?: string }>} */
const hosts = {
  kind: 'discovery',
  name: 'hosts',
  summary: 'Instances from a file in the form of /etc/hosts.',
  schema: {
    type: 'object',
    properties: { path: { type: 'string', description: 'The file, from the project folder.' } },
    required: ['path'],
    additionalProperties: false,
  },
  querySchema: {
    type: 'object',
    properties: {
      name: { type: 'string', description: "Its name in the file. Default: the service's name." },
    },
    additionalProperties: false,
  },
  open: ({ path }, context) => ({
    async snapshot({ service, options, port }, signal) {
      signal.throwIfAborted()
      const bytes = await context.files.read(resolve(context.root, path))
      // An error is never an empty list: HAProxy would lose all its servers.
      if (bytes === undefined) throw new UnavailableError(`there is no file ${path}`)
      const lines = new TextDecoder().decode(bytes).split('\n')
      const records = lines.flatMap((line, index) => {
        const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/)
        return names.includes(options.name ?? service) ? [{ address, number: index + 1 }] : []
      })
      return collectInstances(records, ({ address, number }) =>
        parseInstance({ address }, { origin: `${path}:${number}`, port }),
      )
    },
  }),
}

export const plugins = { apiVersion: 1, discovery: [hosts] }
