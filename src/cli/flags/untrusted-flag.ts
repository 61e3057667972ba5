import * as Flags from '@oclif/core/flags'

/** For commands that look at what a stranger wrote. */
export const untrustedFlag = {
  untrusted: Flags.boolean({
    summary:
      'Run nothing from the project and read only its folder: for pull requests from strangers.',
    description:
      'No plugins of the project, no `haproxy -c`, no environment variables, no files outside the folder (links are resolved), no network, and limits on time and memory. If the project asks for any of these, that is a finding at its place.',
    env: 'HAPROXYCTL_UNTRUSTED',
  }),
}
