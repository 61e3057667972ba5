import { copyFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { openVersionMemory, type VersionMemory } from './version-memory.ts'

const answer = 'HAProxy version 3.2.26-1 2026/10/14'

test('what a program said is known to the next run, until it is another file', async () => {
  await using folder = await scratch()
  const program = join(folder.path, 'haproxy')
  const env = { HOME: folder.path, PATH: `/nonexistent:${folder.path}` }
  await copyFile('/bin/true', program)

  expect(openVersionMemory(env).recall(program)).toBeUndefined()
  openVersionMemory(env).keep(program, answer)
  expect(openVersionMemory(env).recall(program)).toBe(answer)
  expect(openVersionMemory(env).recall('haproxy'), 'on PATH').toBe(answer)

  await copyFile('/bin/true', `${program}.new`)
  await rename(`${program}.new`, program)
  expect(openVersionMemory(env).recall(program)).toBeUndefined()
})

test('a link is followed to the program that it leads to', async () => {
  await using folder = await scratch()
  const [first, second] = [join(folder.path, 'haproxy-3.0'), join(folder.path, 'haproxy-3.2')]
  const program = join(folder.path, 'haproxy')
  await copyFile('/bin/true', first)
  await copyFile('/bin/true', second)
  await symlink(first, program)
  const memory = openVersionMemory({ HOME: folder.path })
  memory.keep(program, answer)

  expect(memory.recall(first)).toBe(answer)
  await symlink(second, `${program}.new`)
  await rename(`${program}.new`, program)
  expect(memory.recall(program)).toBeUndefined()
})

test('of a script, of what a link of another name leads to, and of nothing at all there is no memory', async () => {
  await using folder = await scratch()
  const memory = openVersionMemory({ HOME: folder.path })
  const [script, dispatcher] = [join(folder.path, 'haproxy'), join(folder.path, 'snap')]
  await writeFile(script, '#!/bin/sh\n', { mode: 0o755 })
  await copyFile('/bin/true', dispatcher)
  await symlink(dispatcher, join(folder.path, 'haproxy-of-snap'))
  for (const name of ['haproxy', 'haproxy-of-snap', 'none']) {
    const program = join(folder.path, name)
    memory.keep(program, answer)
    expect(memory.recall(program), name).toBeUndefined()
  }
})

test('without a folder for it there is none', async () => {
  await using folder = await scratch()
  const program = join(folder.path, 'haproxy')
  await copyFile('/bin/true', program)
  const memory: VersionMemory = openVersionMemory({})
  memory.keep(program, answer)
  expect(memory.recall(program)).toBeUndefined()
})
