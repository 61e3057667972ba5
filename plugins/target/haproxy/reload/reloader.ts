import type { PluginContext } from 'haproxyctl/plugin'
import type { Settings } from '../settings.ts'
import { byBinary } from './by-binary.ts'
import { byCommand } from './by-command.ts'
import { byMaster } from './by-master.ts'
import { bySignal } from './by-signal.ts'
import { bySystemd } from './by-systemd.ts'

/** One way to make HAProxy read its file again. */
export interface Reloader {
  /** `reload over /run/master.sock` */
  readonly what: string
  /** Whether one more request, while the first is under way, does no harm. */
  readonly mayResend: boolean
  /** Whether it can start a HAProxy where none runs. */
  readonly canStart: boolean
  send(signal: AbortSignal): Promise<ReloadAnswer>
  /** Whether there is somebody to ask. */
  find(signal: AbortSignal): Promise<Whereabouts>
}

/** `reason`: why there is nobody, as a part of a sentence. */
export type Whereabouts =
  | { readonly kind: 'there' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'away'; readonly reason: string }

/** `accepted` is not yet done: only the process can say what it runs. */
export type ReloadAnswer =
  | { readonly kind: 'accepted'; readonly detail?: string }
  | { readonly kind: 'refused'; readonly reason: string }

export function openReloader(settings: Settings, context: PluginContext): Reloader | undefined {
  const { reload } = settings
  if (reload === undefined) return undefined
  switch (reload.by) {
    case 'master':
      return byMaster(settings, reload, context)
    case 'signal':
      return bySignal(reload, context)
    case 'systemd':
      return bySystemd(reload, context)
    case 'binary':
      return byBinary(settings, reload, context)
    case 'command':
      return byCommand(reload, context)
    default:
      return reload.by satisfies never
  }
}
