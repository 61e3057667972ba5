import { Failure, type Discovery, type PluginContext } from 'haproxyctl/plugin'
import { discoverListed, openOnce, type ListedPlace } from '../../clients/listing/index.ts'
import {
  argumentsFor,
  isForEach,
  pollMs,
  timeoutMs,
  type ExecOptions,
  type ExecQuery,
} from './options.ts'
import { openProgram } from './program.ts'

export function openExec(options: ExecOptions, context: PluginContext): Discovery<ExecQuery> {
  const closing = new AbortController()
  const settings = {
    file: options.command[0] ?? '',
    environment: options.environment ?? {},
    timeoutMs: timeoutMs(options),
    pollMs: pollMs(options),
    isFollowed: options.follow ?? false,
  }
  const programs = openOnce((key) => {
    const args: readonly string[] = JSON.parse(key)
    return openProgram({ ...settings, args }, context, closing.signal)
  })

  function placeFor(service: string): ListedPlace {
    const documents = programs(JSON.stringify(argumentsFor(service, options)))
    return { documents, shown: `${context.name} ${settings.file}` }
  }
  return discoverListed<ExecQuery>({
    options,
    placeOf: placeFor,
    placeOfAll() {
      if (!isForEach(options)) return placeFor('')
      throw new Failure('invalid', `source ${context.name} has a command for each service`, {
        help: 'For services by pattern it has to have one `command`, without `{service}`, for all of them.',
      })
    },
    close: async () => closing.abort(),
  })
}
