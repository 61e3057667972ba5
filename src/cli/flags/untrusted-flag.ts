import * as Flags from '@oclif/core/flags'

/** For commands that look at what a stranger wrote. */
export const untrustedFlag = {
  untrusted: Flags.boolean({
    summary:
      'Run nothing of the project, and read nothing but its folder: for pull requests of strangers.',
    description:
      'No plugin of the project, no `haproxy -c`, no environment, no file outside of the folder wherever links lead, no network, and limits on time and memory. What is asked for all the same is a finding at its place.',
    env: 'HAPROXYCTL_UNTRUSTED',
  }),
}
