/** Two certificates that X.509 readers take, without their keys. */
const one = `-----BEGIN CERTIFICATE-----
MIIBeTCCAR+gAwIBAgIUeAX5Z+/15dlzoNtBkrgN9vKjA0swCgYIKoZIzj0EAwIw
ETEPMA0GA1UEAwwGMS50ZXN0MCAXDTI2MTEzMDE2MzI1NVoYDzIxMjYxMTA2MTYz
MjU1WjARMQ8wDQYDVQQDDAYxLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AAQqE6NV47TZbCCNbaV0Yzrciupk5f+tF/BZrFPY/ebUiohO/LK1p/GdCHJUyBh6
mwHQ/f22SifLXd4dTAKBZoBoo1MwUTAdBgNVHQ4EFgQUbHITsKOkAlJypYOt8zew
NgIpsacwHwYDVR0jBBgwFoAUbHITsKOkAlJypYOt8zewNgIpsacwDwYDVR0TAQH/
BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA3bd1c8a4Nd2Sj/s7ACOBwhK3eSsf
522KjVTulNR/qmACIHXMwiLPaVfIBKNo/dBY8+aD64pEFLxWRyFRwvWpF0yr
-----END CERTIFICATE-----
`
const two = `-----BEGIN CERTIFICATE-----
MIIBeDCCAR+gAwIBAgIUJiHE9OXVW1DfDAsRqjUfMDi2a7cwCgYIKoZIzj0EAwIw
ETEPMA0GA1UEAwwGMi50ZXN0MCAXDTI2MTEzMDE2MzI1NVoYDzIxMjYxMTA2MTYz
MjU1WjARMQ8wDQYDVQQDDAYyLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AASPbYA1+cSciJFBrjROdFq8R6wTODOI9wo/kcnw/CQgf3jRgILZHOtc964eRlcv
PLPRwv2TNUV4OhLl7lzAvYMPo1MwUTAdBgNVHQ4EFgQU917Z4gALodr58b1Tlyl1
bK8nJB4wHwYDVR0jBBgwFoAU917Z4gALodr58b1Tlyl1bK8nJB4wDwYDVR0TAQH/
BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAva1X+ZZQyEYO8Nfr1YnJJVgkrLcrq
8CbfH7T2qld2SwIgFEnMe6dEIWVfen/rfvpS08lNrqbuiR8TOVpc8Cz3ZYc=
-----END CERTIFICATE-----
`

/** What stands where a key would: the planner only looks for its frame. */
export const someKey = '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n'

export const certificates = { one, two } as const

/** The same with a key in the file. */
export const withKeys = { one: one + someKey, two: two + someKey } as const
