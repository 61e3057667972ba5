/** The schemas that are promises to others; each is `schemas/<name>.schema.json`. */
export const schemaNames = ['project', 'report', 'plan'] as const
