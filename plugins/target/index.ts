import type { TargetDefinition } from 'haproxyctl/plugin'
import { gitTarget } from './git/index.ts'
import { haproxyTarget } from './haproxy/index.ts'

export const targetPlugins: readonly TargetDefinition[] = [gitTarget, haproxyTarget]
