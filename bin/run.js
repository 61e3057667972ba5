#!/usr/bin/env node
import { keepOnReloadSignal } from '../dist/src/cli/terminal/reload-signal.js'

keepOnReloadSignal(process.argv)
const { run } = await import('../dist/src/cli/main.js')
await run(import.meta.url)
