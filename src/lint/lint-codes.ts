/** What is said about the settings of the lint itself; these have no rule behind them. */
export const settingCodes = [
  {
    code: 'lint/unknown-set',
    title: 'A set of lint rules that there is not',
    why: 'The project asks for rules by a name that nothing bears, so they do not run.',
    remedy: 'Take `recommended`, `strict` or `security`.',
  },
  {
    code: 'lint/unknown-rule',
    title: 'A level for a lint rule that there is not',
    why: 'The setting has no effect, and what it was meant for goes on as before.',
    remedy: 'Write the code as the report shows it, as in `lint/unused-acl`.',
  },
  {
    code: 'lint/bad-baseline',
    title: 'A baseline file that cannot be read',
    why: 'Without it every finding of before would come back as new.',
    remedy: 'Write it again with `haproxyctl validate --update-baseline`.',
  },
] as const
