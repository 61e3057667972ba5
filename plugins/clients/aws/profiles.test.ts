import { expect, test } from 'vitest'
import { memoryFiles } from 'haproxyctl/testing'
import { parseIni, readProfiles } from './profiles.ts'

test('a file of profiles has sections, comments and settings that nest', () => {
  const text = `# mine
[default]
region = eu-central-1
[profile dev]   ; for tests
role_arn=arn:aws:iam::1:role/dev
s3 =
  max_concurrent_requests = 20
source_profile = default # of the above
[plain]
aws_secret_access_key = a=b;c#d
`

  const sections = [...parseIni(text)].map(([name, settings]) => [
    name,
    Object.fromEntries(settings),
  ])
  expect(Object.fromEntries(sections)).toEqual({
    default: { region: 'eu-central-1' },
    dev: { role_arn: 'arn:aws:iam::1:role/dev', s3: '', source_profile: 'default' },
    plain: { aws_secret_access_key: 'a=b;c#d' },
  })
})

test('what stands in the file of credentials wins over the other', async () => {
  const files = memoryFiles(
    new Map([
      ['/home/a/.aws/config', '[profile dev]\nregion = x\naws_access_key_id = old\n'],
      ['/home/a/.aws/credentials', '[dev]\naws_access_key_id = new\n'],
    ]),
  )

  const profiles = await readProfiles({ files, environment: { HOME: '/home/a' } })

  expect(Object.fromEntries(profiles.get('dev') ?? [])).toEqual({
    region: 'x',
    aws_access_key_id: 'new',
  })
})
