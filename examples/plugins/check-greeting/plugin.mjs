import { connect } from 'node:net'
import { showText } from 'haproxyctl/plugin'

/** @type {import('haproxyctl/plugin').CheckDefinition<{ expect: string }>} */
const greeting = {
  kind: 'check',
  name: 'greeting',
  summary: 'Waits for the words that a server greets with, as those of SMTP and SSH do.',
  schema: {
    type: 'object',
    properties: {
      expect: { type: 'string', minLength: 1, description: 'How it begins.', examples: ['220'] },
    },
    required: ['expect'],
    additionalProperties: false,
  },
  open: ({ expect }) => ({
    check: ({ endpoint }, signal) =>
      new Promise((done) => {
        const { address: host, ...where } = { address: undefined, ...endpoint }
        const socket = connect({ host, ...where, signal })
        let heard = ''
        socket.setEncoding('latin1')
        socket.on('data', (text) => {
          heard += text
          if (heard.length >= expect.length) end()
        })
        socket.on('error', ({ message, code }) =>
          end(signal.aborted ? 'no greeting in time' : message || code),
        )
        socket.on('close', () => end('hung up without a greeting'))

        /** Only the first call counts: an unhealthy instance is a result, and not an error. */
        function end(problem = heard.startsWith(expect) ? undefined : `said ${showText(heard, 40)}`) {
          socket.destroy()
          done(problem === undefined ? { isHealthy: true } : { isHealthy: false, output: problem })
        }
      }),
  }),
}

export const plugins = { apiVersion: 1, check: [greeting] }
