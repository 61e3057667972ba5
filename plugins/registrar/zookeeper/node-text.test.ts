import { expect, test } from 'vitest'
import { nodeText, pythonJson } from './node-text.ts'

const endpoint = { kind: 'tcp', address: '127.0.0.1', port: 22_190 } as const
const instance = { service: 'web', id: 'localhost:22190', endpoint, node: 'localhost' }

test('a node is byte for byte what the reporter of Lighthouse writes', () => {
  expect(nodeText(instance, { format: 'lighthouse', peerPort: 1024 })).toBe(
    '{"host": "localhost", "ip": "127.0.0.1", "metadata": "{}", "peer": "{\\"ip\\": \\"127.0.0.1\\", \\"name\\": \\"localhost\\", \\"port\\": 1024}", "port": 22190}',
  )
})

test('what Lighthouse does not know stands beside what it knows', () => {
  const more = { ...instance, metadata: { zone: 'a' }, weight: 5, tags: ['blue'] }

  expect(nodeText(more, { format: 'lighthouse', peerPort: 99 })).toBe(
    '{"host": "localhost", "ip": "127.0.0.1", "metadata": "{\\"zone\\": \\"a\\"}", "peer": "{\\"ip\\": \\"127.0.0.1\\", \\"name\\": \\"localhost\\", \\"port\\": 99}", "port": 22190, "tags": ["blue"], "weight": 5}',
  )
})

test('a node for Synapse is what Nerve writes', () => {
  expect(nodeText({ ...instance, metadata: { zone: 'a' } }, { format: 'nerve', peerPort: 1 })).toBe(
    '{"host":"127.0.0.1","port":22190,"name":"localhost","labels":{"zone":"a"}}',
  )
})

test.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a": [true, null, "x"], "b": 1}'],
  ['é ü \u{1F600} \u007F', '"\\u00e9 \\u00fc \\ud83d\\ude00 \\u007f"'],
  ['"\\\n', '"\\"\\\\\\n"'],
])('%j is written as Python writes it', (value, text) => expect(pythonJson(value)).toBe(text))
