import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/text/parser.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { checkTexts, factsOf } from '../support/haproxy/haproxy-check.ts'

const binaries = haproxyBinaries()

describe.skipIf(binaries.length === 0)(
  binaries.length === 0 ? 'no haproxy is here: its reader is not compared' : 'HAProxy',
  () => {
    describe.concurrent.each(binaries)('$version', (binary) => {
      test.each([
        ['a last line without its end', 'global\n maxconn 1'],
        ['a blank last line without its end', 'global\n '],
        ['a NUL', 'global\n maxconn\0 1\n'],
        ['a byte order mark', '\uFEFFglobal\n'],
        ['a scope without a name', '[]\n'],
        ['words behind a scope', '[a] b\n'],
        ['a lone .endif', '.endif\n'],
        ['a lone .else', '.else\n'],
        ['a lone .elif', '.elif 1\n'],
        ['an .if without an end', '.if 1\n'],
        ['.else behind .else', '.if 1\n.else\n.else\n.endif\n'],
        ['.elif behind .else', '.if 1\n.else\n.elif 0\n.endif\n'],
        ['a word behind .endif', '.if 1\n.endif a\n'],
        ['a directive that is none', '.foo\n'],
        ['an alert of its own', '.alert x\n'],
        ['two words in a notice', '.notice a b\n'],
        ['a condition that is none', '.if foo\n.endif\n'],
        ['a condition behind a false one', '.if 0\n.elif foo\n.endif\n'],
        ['words behind a condition', '.if 1 1\n.endif\n'],
        ['a parenthesis that stays open', '.if (1\n.endif\n'],
        ['an operator at the end', '.if 1 &&\n.endif\n'],
        ['too few arguments', '.if streq(a)\n.endif\n'],
        ['too many arguments', '.if defined(a,b)\n.endif\n'],
        ['a hundred conditions', '.if 1\n'.repeat(100) + '.endif\n'.repeat(100)],
        ['a word more than there is room for', `${'a '.repeat(65)}\n`],
        ['a quote in a block that is left out', '.if 0\n"\n.endif\n'],
      ])('refuses %s, and so do we', async (_, text) => {
        const { diagnostics } = parseConfig('x', text, {
          facts: factsOf(binary),
        })

        expect(await checkTexts(binary, text)).toMatch(/\[ALERT\]/)
        expect(diagnostics.map(({ severity }) => severity)).toContain('error')
      })

      test.each([
        ['carriage returns', 'global\r\n maxconn 10\r\n'],
        ['a carriage return behind a word', 'global\n maxconn 10\r foo\n'],
        ['scopes', '[a.b-c:d_1]  # x\nglobal\n [x]\n'],
        ['an empty file', ''],
        ['an alert that is left out', '.if 0\n.alert x\n.foo\n.if foo\n.endif\n.endif\n'],
        ['a condition behind a true one', '.if 1\n.elif foo\n.endif\n'],
        ['ninety-nine conditions', '.if 1\n'.repeat(99) + '.endif\n'.repeat(99)],
        ['an empty condition', '.if\n.alert x\n.endif\n'],
        ['a quoted directive', '".if" 0\n.alert x\n.endif\n'],
        ['a quote in a comment', 'global\n maxconn 10 # "\n'],
      ])('takes %s, and so do we', async (_, text) => {
        const { diagnostics } = parseConfig('x', text, {
          facts: factsOf(binary),
        })

        expect(await checkTexts(binary, text)).not.toMatch(/\[ALERT\]/)
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      })

      test.each([
        '1',
        '0',
        '-0',
        '+1',
        '0x10',
        '00',
        '!1',
        '! ! 1',
        '( 1 )',
        '((1) || 0) && !(0)',
        '1&&0||1',
        '1||0&&0',
        '(1||0)&&0',
        'streq(a,a)',
        'streq(a, a)',
        'streq(,)',
        'streq(\\"a,b\\",\\"a,b\\")',
        'streq(a\\\\ b,"a b")',
        'streq(a\\qb,"a\\\\qb")',
        'streq("$A",x)',
        'streq("$B",y z)',
        'strneq(a,b)',
        'defined(A)',
        'defined(C)',
        'defined()',
        'defined',
        'version_atleast(2.4)',
        'version_atleast(9.0)',
        'version_before(2.4)',
        'version_atleast(abc)',
        'version_atleast(2)',
        '"$A" || 1',
      ])('answers .if %s as we do', async (condition) => {
        const text = `.if ${condition}\nglobal\n.notice yes\n.else\nglobal\n.notice no\n.endif\n`
        const facts = factsOf(binary)
        const file = parseConfig('x', text, { facts })
        const answer = /'(yes|no)'\./.exec(await checkTexts(binary, text))?.[1]

        const isRead = file.lines[2]?.kind === 'conditional' && file.lines[2].directive.condition
        expect(isRead).toBe({ yes: 'active', no: 'inactive' }[answer ?? ''] ?? 'unknown')
      })

      test.each([
        ['a blank', ' '],
        ['a comment', ' # x'],
        ['nothing', ''],
        ['a carriage return', '\r'],
      ])('counts %s behind the last word that there is room for as we do', async (_, behind) => {
        const text = `global\n${'a '.repeat(64).trim()}${behind}\n`
        const { diagnostics } = parseConfig('x', text, { facts: factsOf(binary) })
        const isRefused = (await checkTexts(binary, text)).includes('too many words')

        expect(diagnostics.map(({ code }) => code)).toEqual(
          isRefused ? ['syntax/too-many-words'] : [],
        )
      })

      test('starts each file outside of a section', async () => {
        const output = await checkTexts(binary, 'global\n', 'maxconn 10\n')

        expect(output).toContain("unknown keyword 'maxconn' out of section")
      })
    })
  },
)
