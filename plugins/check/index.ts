import type { CheckDefinition } from 'haproxyctl/plugin'
import { httpCheck } from './http/index.ts'
import { tcpCheck } from './tcp/index.ts'

/** The check plugins that come with haproxyctl. */
export const checkPlugins: readonly CheckDefinition[] = [httpCheck, tcpCheck]
