import type { Diagnostic, Plan, PluginContext } from 'haproxyctl/plugin'
import type { Journal } from './journal.ts'
import type { Members } from './processes.ts'
import { configName } from './places.ts'
import type { TargetReading } from './read.ts'
import type { Settings } from './settings.ts'
import type { Steps } from './steps.ts'

/** All that the parts of one apply share. */
export interface ApplyContext {
  readonly plan: Plan
  readonly settings: Settings
  readonly context: PluginContext
  readonly reading: TargetReading
  readonly steps: Steps
  readonly diagnostics: Diagnostic[]
}

/** How the process stands after the file is in place; `isSeen`: it said so itself. */
export type ProcessOutcome =
  | {
      readonly kind: 'applied'
      readonly isSeen: boolean
      readonly journal: Journal
      readonly members?: Members
    }
  | {
      readonly kind: 'owed' | 'rolled-back'
      readonly reason: string
      readonly journal: Journal
      readonly members?: Members
    }
  | {
      readonly kind: 'stuck'
      readonly reason: string
      readonly help: string
      readonly journal: Journal
    }

/** The configuration as it lay on the disk before this apply. */
export function configBefore({ reading }: ApplyContext): string | undefined {
  return reading.current.files.find((file) => file.name === configName)?.text
}
