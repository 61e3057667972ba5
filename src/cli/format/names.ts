/** The formats of reports, apart from what prints them: flags need the names and nothing else. */
export const formatNames = ['pretty', 'json', 'sarif', 'junit', 'github', 'checkstyle'] as const

export type FormatName = (typeof formatNames)[number]
