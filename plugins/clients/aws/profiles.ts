import { join } from 'node:path'
import type { PluginContext } from 'haproxyctl/plugin'

/** What one profile says, of both files; what stands in the file of credentials wins. */
export type Profile = ReadonlyMap<string, string>

/** The profiles of `~/.aws`, or where the environment says that they are. */
export async function readProfiles({
  files,
  environment,
}: Pick<PluginContext, 'files' | 'environment'>): Promise<ReadonlyMap<string, Profile>> {
  const home = environment['HOME']
  const paths = [
    environment['AWS_CONFIG_FILE'] ?? (home && join(home, '.aws', 'config')),
    environment['AWS_SHARED_CREDENTIALS_FILE'] ?? (home && join(home, '.aws', 'credentials')),
  ]
  const profiles = new Map<string, Map<string, string>>()
  for (const path of paths) {
    const bytes = path === undefined || path === '' ? undefined : await files.read(path)
    for (const [name, settings] of parseIni(new TextDecoder().decode(bytes))) {
      const known = profiles.get(name) ?? new Map<string, string>()
      for (const [key, value] of settings) known.set(key, value)
      profiles.set(name, known)
    }
  }
  return profiles
}

/** Sections by the names of their profiles: `[profile dev]` in one of the files is `[dev]` in the other. */
export function parseIni(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  let section: Map<string, string> | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue
    const [, header] = /^\[\s*(?:profile\s+)?([^\]]+?)\s*\]/.exec(line) ?? []
    if (header !== undefined) {
      section = sections.get(header) ?? new Map()
      sections.set(header, section)
      continue
    }
    // Indented lines belong to a setting of a kind that is not needed here, as `s3 =`.
    const [, key, value] = /^([^\s=][^=]*?)\s*=\s*(.*?)\s*(?:\s[#;].*)?$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) section?.set(key.toLowerCase(), value)
  }
  return sections
}
