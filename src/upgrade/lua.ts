import { insertBefore } from './balance.ts'
import { meaningChange } from './meaning.ts'

/** Scripts that see booleans. Measured: 3.2 warns where the setting is missing, 3.0 does not. */
export const luaBooleans = meaningChange(
  {
    name: 'lua-booleans',
    changedIn: '3.2',
    summary: 'Configurations with Lua say how booleans reach it.',
    message:
      'HAProxy warns from 3.2 on: it is not said whether samples that are booleans reach Lua as such.',
    help: 'Write `tune.lua.bool-sample-conversion pre-3.1-bug` above to keep what the scripts see today, or `normal` once they expect booleans.',
    why: 'Boolean samples used to reach Lua as the numbers 0 and 1, and 0 counts as true there. The mended conversion has to be chosen, and until it is HAProxy warns at each start; with `zero-warning` it does not start.',
    bad: `global
  lua-load /etc/haproxy/script.lua
`,
    good: `global
  tune.lua.bool-sample-conversion normal
  lua-load /etc/haproxy/script.lua
`,
    source: 'configuration manual 3.2, tune.lua.bool-sample-conversion',
  },
  (context) => ({
    end() {
      const globals = context.views('global')
      if (globals.some((view) => view.own('tune.lua.bool-sample-conversion').length > 0)) return
      for (const view of globals) {
        const [line] = [...view.own('lua-load'), ...view.own('lua-load-per-thread')]
        const start = line?.words[0]?.start
        if (line === undefined || start === undefined) continue
        const setting = 'tune.lua.bool-sample-conversion pre-3.1-bug'
        const fix = insertBefore(view.file.text, start, setting)
        context.report({ messageId: 'changed', file: view.file, at: line, fix })
        return
      }
    },
  }),
)

/** Mails of HAProxy's own. Measured: 3.2 warns that 3.3 will not send them. */
export const luaMailers = meaningChange(
  {
    name: 'lua-mailers',
    changedIn: '3.3',
    summary: 'Mail alerts are sent by a script.',
    message: 'From 3.3 on nothing is sent to `mailers {name}`, unless a Lua script sends it.',
    help: 'Load the script that HAProxy ships for it, `mailers.lua`, with `lua-load`.',
    why: 'HAProxy had a mail client of its own up to 3.2. It is gone: the sections and the `email-alert` lines are still accepted, and are settings for a Lua script. Without the script alerts end silently.',
    bad: `mailers ops
  mailer smtp1 192.0.2.25:25
`,
    good: `global
  tune.lua.bool-sample-conversion normal
  lua-load /usr/share/haproxy/mailers.lua

mailers ops
  mailer smtp1 192.0.2.25:25
`,
    source: 'warning of HAProxy 3.2 on legacy mailers; configuration manual 3.3, mailers',
  },
  (context) => ({
    section(section, file) {
      if (section.keyword !== 'mailers') return
      const keywords = ['lua-load', 'lua-load-per-thread']
      const globals = context.views('global')
      if (globals.some((view) => keywords.some((each) => view.own(each).length > 0))) return
      context.report({
        messageId: 'changed',
        data: { name: section.name ?? '' },
        file,
        at: section,
      })
    },
  }),
)
