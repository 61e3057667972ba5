export const roles = ['read', 'write', 'apply'] as const

/** `read` looks, `write` edits the project as well, `apply` carries out plans as well. */
export type Role = (typeof roles)[number]

export function reachesRole(has: Role, needed: Role): boolean {
  return roles.indexOf(has) >= roles.indexOf(needed)
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
