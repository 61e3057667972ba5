import { isUnedited, readGeneration, type TargetDefinition } from 'haproxyctl/plugin'
import type { HaproxyTargetOptions } from './options.ts'
import schema from './schema.json' with { type: 'json' }

export const haproxyTarget: TargetDefinition<HaproxyTargetOptions> = {
  kind: 'target',
  name: 'haproxy',
  summary: 'A configuration file and the HAProxy that runs from it.',
  schema,
  place: 'disk',
  order: 0,
  hasProcess: true,
  plan: (input, { planProcess }) => planProcess(input),
  isEdited: ({ text = '' }) => readGeneration(text) !== undefined && !isUnedited(text),
  async open(options, context) {
    const { openHaproxy } = await import('./open.ts')
    return openHaproxy(options, context)
  },
}
