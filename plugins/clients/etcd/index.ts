/** What speaks with etcd's JSON gateway (v3). */

export * from './answers.ts'
export * from './members.ts'
