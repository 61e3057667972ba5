import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnavailableError } from 'haproxyctl/plugin'
import { elementsAt, parseXml, textAt } from './xml.ts'

describe('an answer in XML', () => {
  test.each([
    ['<a>text</a>', 'text'],
    ['<?xml version="1.0"?>\n<!-- c --><a> text\n</a>\n', 'text'],
    [
      '<a xmlns="http://x/" b="c">a &amp; b &lt;c&gt; &#65;&#x42; &nbsp;</a>',
      'a & b <c> AB &nbsp;',
    ],
    ['<a><![CDATA[<b>&amp;</b>]]>!</a>', '<b>&amp;</b>!'],
    ['<a><!-- no -->yes</a>', 'yes'],
    ['<a/>', ''],
    ['<a />', ''],
  ])('%j has the text %j', (text, wanted) => expect(parseXml(text).text).toBe(wanted))

  test('has elements at paths, all of a name at each step', () => {
    const root = parseXml('<r><s><i><v>1</v></i><i><v>2</v></i></s><s><i/><i><v>3</v></i></s></r>')

    expect(elementsAt(root, 's.i.v').map(({ text }) => text)).toEqual(['1', '2', '3'])
    expect(textAt(root, 's.i.v')).toBe('1')
    expect(textAt(root, 's.x')).toBeUndefined()
  })

  test.each([
    [''],
    ['hello'],
    ['{"a": 1}'],
    ['<a>'],
    ['<a></b>'],
    ['<a/><b/>'],
    ['<a>x</a>y'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['<a'],
    ['<a><b></a></b>'],
    ['<a>'.repeat(100) + '</a>'.repeat(100)],
  ])('%j is none', (text) => expect(() => parseXml(text)).toThrow(UnavailableError))

  test('is read or refused, whatever it is', () => {
    const piece = fc.constantFrom('<a>', '</a>', '<b/>', 'x', '&amp;', '<', '>', '<!--', '-->')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        try {
          expect(parseXml(pieces.join('')).name).toMatch(/^[ab]$/)
        } catch (error) {
          expect(error).toBeInstanceOf(UnavailableError)
        }
      }),
    )
  })
})
