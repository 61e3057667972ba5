import { expect, test } from 'vitest'
import { replaceCredentials } from './credentials.ts'

test.each([
  ['  user ops password $5$abc', '  user ops password ***'],
  [
    '  user ops insecure-password letmein groups a,b',
    '  user ops insecure-password *** groups a,b',
  ],
  ['user ops groups a,b password $5$abc', 'user ops groups a,b password ***'],
  ['  stats auth admin:letmein', '  stats auth admin:***'],
  ['  dynamic-cookie-key one', '  dynamic-cookie-key ***'],
  [
    '  http-request set-header Authorization "Basic YTpi" if { path / }',
    '  http-request set-header Authorization *** if { path / }',
  ],
  [
    '  http-check send hdr Authorization Basic\\ YTpi hdr Host a',
    '  http-check send hdr Authorization *** hdr Host a',
  ],
  ['  http-request add-header X-Api-Key abc', '  http-request add-header X-Api-Key ***'],
  [
    'option httpchk GET / HTTP/1.1\\r\\nAuthorization:\\ Basic\\ YTpi\\r\\nHost:\\ a',
    'option httpchk GET / HTTP/1.1\\r\\nAuthorization:\\ ***\\r\\nHost:\\ a',
  ],
  ['  tcp-check send AUTH\\ letmein\\r\\n', '  tcp-check send AUTH\\ ***\\r\\n'],
  ['  tcp-check send "AUTH letmein\\r\\n"', '  tcp-check send "AUTH ***\\r\\n"'],
  ['  setenv API_TOKEN abc', '  setenv API_TOKEN ***'],
  ['  email-alert mailers https://a:b@host/', '  email-alert mailers https://a:***@host/'],
])('%s', (line, masked) => {
  expect(replaceCredentials(line, () => '***')).toBe(masked)
})

test.each([
  '  http-request auth realm ops unless { http_auth(ops) }',
  '  http-request del-header Authorization if TRUE',
  '  http-request set-header X-Forwarded-Proto https',
  '  setenv HAPROXYCTL_GENERATION 0123456789abcdef',
  '  server a 10.0.0.1:80 check',
  '  stats auth',
  'userlist ops',
])('%s is left as it is', (line) => {
  expect(replaceCredentials(line, () => '***')).toBe(line)
})

test('each credential is asked for, line by line', () => {
  const text = 'userlist a\n  user b password c\n  user d password e\n'

  expect(replaceCredentials(text, (each) => each.toUpperCase())).toBe(
    'userlist a\n  user b password C\n  user d password E\n',
  )
})
