import { fileURLToPath } from 'node:url'

/**
 * What the tests start as `haproxyctl`: what is published of this tree, where `bin/test` has made it, and else the
 * built tree itself.
 */
export const program =
  process.env['HAPROXYCTL_TEST_PROGRAM'] ??
  fileURLToPath(new URL('../../bin/run.js', import.meta.url))
