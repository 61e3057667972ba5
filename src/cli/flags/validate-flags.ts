import * as Flags from '@oclif/core/flags'
import {
  compareVersions,
  Failure,
  knownVersions,
  parseVersion,
  type Version,
} from '../../model/index.ts'
import { ruleSets } from '../../kit/lint-rule.ts'
import { projectFlags } from '../base-command.ts'
import { pagerFlag } from './pager-flag.ts'
import { fleetFlag } from './fleet-input.ts'
import { untrustedFlag } from './untrusted-flag.ts'
import { reportFlags } from './report-flags.ts'

export const validateFlags = {
  ...projectFlags,
  ...pagerFlag,
  ...fleetFlag,
  ...untrustedFlag,
  'haproxy-version': Flags.string({
    summary: 'The release lines to validate for, as in 2.8 or 2.8,3.2.',
    description: "Without it: the project's own, the version of the binary, or the newest known.",
    helpValue: 'VERSION[,VERSION]',
  }),
  ...reportFlags,
  set: Flags.option({
    summary: 'Lint rules for files; may be given several times.',
    helpValue: 'SET',
    options: [...ruleSets, 'none'] as const,
    multiple: true,
    multipleNonGreedy: true,
  })(),
  fix: Flags.boolean({ summary: 'Fix in the files whatever has exactly one safe correction.' }),
  baseline: Flags.string({
    summary: 'The findings in this file are known; do not show them.',
    helpValue: 'FILE',
  }),
  'update-baseline': Flags.boolean({
    summary: 'Write the present findings to the baseline.',
    dependsOn: ['baseline'],
  }),
  binary: Flags.boolean({
    summary: 'Ask `haproxy -c` as well, if a binary of that version is installed.',
    default: true,
    allowNo: true,
  }),
  offline: Flags.boolean({
    summary: 'Do not ask the sources; validate without instances.',
    exclusive: ['fleet'],
  }),
}

/** `2.8,3.2` as versions. Throws a Failure that names the one that is none. */
export function parseVersions(text: string | undefined): readonly Version[] {
  if (text === undefined) return []
  return text.split(',').map((each) => {
    const version = /^\s*\d+\.\d+\s*$/.test(each) ? parseVersion(each) : undefined
    if (version === undefined)
      throw new Failure('usage', `${JSON.stringify(each)} is not a version of HAProxy`, {
        help: 'Write release lines, as in --haproxy-version 2.8,3.2.',
      })
    if (isKnown(version) || compareVersions(version, knownVersions[0]) < 0) return version
    throw new Failure('usage', `${version} is not a known release line of HAProxy`, {
      help: `Known are ${knownVersions.join(', ')}.`,
    })
  })
}

function isKnown(version: Version): boolean {
  return knownVersions.some((known) => known === version)
}
