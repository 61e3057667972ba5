import { join } from 'node:path'
import { packageRoot } from '../../src/system/package-root.ts'

/**
 * What the tests start as `haproxyctl`: what is published of this tree, where `bin/test` has made it, and else the
 * built tree itself.
 */
export const program = process.env['HAPROXYCTL_TEST_PROGRAM'] ?? join(packageRoot(), 'bin/run.js')
