import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { selfSigned } from '../support/self-signed.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

/** A binary that writes down what it was asked. */
async function wrapped(folder: Scratch, file: string): Promise<string> {
  const path = join(folder.path, 'haproxy')
  await writeFile(path, `#!/bin/sh\necho "$1" >> ${folder.path}/asked\nexec ${file} "$@"\n`)
  await chmod(path, 0o755)
  return path
}

interface Case {
  readonly title: string
  /** What lies beside the configuration, as the project has it; `DIR` is the folder on the target. */
  readonly files: Readonly<Record<string, string>>
  readonly global?: string
  readonly bind: string
}

const signed = await selfSigned()
const [certificate, key] = [signed.cert.toString(), signed.key.toString()]
const pem = `${certificate}${key}`

const cases: readonly Case[] = [
  {
    title: 'a crt-list with its certificates',
    files: { 'certs/one.pem': pem, 'list.txt': 'DIR/certs/one.pem app.example\n' },
    bind: 'ssl crt-list DIR/list.txt',
  },
  {
    title: 'a crt-list below crt-base',
    files: { 'one.pem': pem, 'list.txt': 'one.pem app.example\n' },
    global: 'crt-base DIR',
    bind: 'ssl crt-list DIR/list.txt',
  },
  {
    title: 'a certificate below crt-base, in a folder',
    files: { 'certs/one.pem': pem },
    global: 'crt-base DIR/certs',
    bind: 'ssl crt one.pem',
  },
  {
    title: 'a certificate and its key in two files',
    files: { 'site.pem': certificate, 'site.pem.key': key },
    bind: 'ssl crt DIR/site.pem',
  },
  {
    title: 'a folder of certificates',
    files: { 'certs/one.pem': pem },
    bind: 'ssl crt DIR/certs',
  },
]

const binaries = haproxyBinaries()
const oldestAndNewest = [binaries.at(0)!, binaries.at(-1)!]

describe.each(cases)('$title, deployed first', ({ files, global, bind }) => {
  test.each(oldestAndNewest)('HAProxy $version', async ({ version, file }) => {
    await using folder = await scratch()
    const [port, own] = await freePorts(2)
    const run = join(folder.path, 'run')
    const dir = `${run}/files`
    await mkdir(run)
    const beside = Object.entries(files)
    for (const [name, text] of beside)
      await folder.write(`beside/${name}`, text.replaceAll('DIR', dir))
    const names = beside.map(([name]) => `${name}: beside/${name}`).join(', ')
    const lines = `sections:\n  frontend tls:\n    - bind 127.0.0.1:${port} ${bind}\n    - http-request return status 200\n`
    const project = tinyProject(run, {
      bind: `127.0.0.1:${own}`,
      global: ['tune.ssl.default-dh-param 2048', ...(global === undefined ? [] : [global])],
      target: `files: ${dir}`,
      more: `haproxy: { version: "${version}", binary: ${await wrapped(folder, file)} }\nfiles: { ${names} }\n${lines}`,
    })
    await folder.write('haproxyctl.yaml', project.replaceAll('DIR', dir))
    async function checks(...args: readonly string[]): Promise<readonly [number | null, number]> {
      await folder.write('asked', '')
      const { code, stdout, stderr } = await haproxyctl(args, { cwd: folder.path })
      expect(stderr, stdout).not.toMatch(/error/)
      const asked = await readFile(join(folder.path, 'asked'), 'utf8')
      return [code, asked.split('\n').filter((each) => each === '-c').length]
    }

    expect(await checks('validate')).toEqual([0, 1])
    expect(await checks('apply', '--dry-run')).toEqual([0, 1])
    expect(await checks('apply', '--yes')).toEqual([0, 1])
  })
})
