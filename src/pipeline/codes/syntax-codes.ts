import type { CodeText } from '../../validate/codes.ts'

/** What the reading of a configuration can say; the codes are given out in `src/text`. */
export const syntaxCodes: readonly CodeText[] = [
  text(
    'unterminated-quote',
    'A quote that is not closed on its line',
    'HAProxy refuses the line: a word cannot continue in the next one.',
    'Close the quote, or escape it with a backslash.',
  ),
  text(
    'bad-hex-escape',
    'A `\\x` without two hexadecimal digits',
    'HAProxy reads two digits behind `\\x` and refuses the line without them.',
    'Write `\\\\x` for a backslash and an x.',
  ),
  text(
    'bad-variable-name',
    'A dollar sign that names no variable',
    'In double quotes `$` begins the name of an environment variable.',
    'Write `\\$`, or use single quotes.',
  ),
  text(
    'unterminated-brace',
    'A `${` that is not closed',
    'HAProxy looks for the end of the name and refuses the line.',
    'Close it right behind the name: `${NAME}`.',
  ),
  text(
    'bad-word-expansion',
    'Something other than `[*]` behind the name of a variable',
    'Only `[*]`, which makes several words of one variable, may stand there.',
    'Write `${NAME}` or `${NAME[*]}`.',
  ),
  text(
    'missing-final-newline',
    'A last line without a line feed',
    'HAProxy assumes that the file was cut short, and refuses it.',
    'Add a line feed; `--fix` does.',
  ),
  text(
    'nul-byte',
    'A NUL byte',
    'HAProxy ends the line there and refuses the file.',
    'Remove it; mostly the file was written by a program that padded it.',
  ),
  text(
    'byte-order-mark',
    'A byte order mark at the start of the file',
    'To HAProxy these bytes are part of the first word.',
    'Save the file as UTF-8 without a byte order mark.',
  ),
  text(
    'bad-scope',
    'A scope line that is not closed or has a bad name',
    'A line that starts with `[` names a scope, as filters have them in files of their own.',
    'Write `[name]`, or quote the first word of the line.',
  ),
  text(
    'stray-carriage-return',
    'A carriage return within a line',
    'HAProxy reads nothing behind it.',
    'End lines with a line feed, or with carriage return and line feed.',
  ),
  text(
    'too-many-words',
    'A line of more than 64 words',
    'HAProxy has room for 64 and refuses the line.',
    'Split it; an ACL may have several lines of the same name.',
  ),
  text(
    'empty-word',
    'A word without characters',
    'HAProxy takes it for the end of the line and ignores the rest: silently at first, with a warning in 3.2, as an error since 3.3. Usually it is a variable that is not set.',
    'Remove the word, or give it a value.',
  ),
  text(
    'invisible-character',
    'A character that cannot be seen',
    'Blanks such as the no-break space, and characters without any width, come with copied text. HAProxy takes them for letters, so that a line that looks right is refused.',
    'Put a blank in its place; `--fix` does.',
  ),
  text(
    'unset-variable',
    'A variable of the environment that is not set',
    'HAProxy reads nothing in its place and does not say so: an address loses its host, a list its entries.',
    'Set it where HAProxy is started, with `setenv` above the line, or give a default: `"${NAME-value}"`.',
  ),
  text(
    'bad-condition',
    'A condition of `.if` that cannot be read',
    'HAProxy refuses the file: it cannot tell which lines count.',
    'Look at the place that the message names.',
  ),
  text(
    'unknown-conditional',
    'A line that starts with a dot and an unknown word',
    'HAProxy knows `.if`, `.elif`, `.else`, `.endif`, `.notice`, `.warning`, `.alert` and `.diag`.',
    'Fix the spelling.',
  ),
  text(
    'unexpected-word',
    'A word too many behind a conditional',
    '`.else` and `.endif` take nothing.',
    'Remove it, or quote a condition that holds blanks.',
  ),
  text(
    'unclosed-if',
    'An `.if` without its `.endif`',
    'HAProxy refuses a file that ends within a conditional block.',
    'Add `.endif` where the block ends.',
  ),
  text(
    'too-many-conditions',
    'Conditional blocks nested too deeply',
    'HAProxy has no room for more and refuses the file.',
    'Join conditions with `&&`.',
  ),
  text(
    'lone-endif',
    'An `.endif` without an `.if`',
    'HAProxy refuses the file.',
    'Remove it, or add the `.if`.',
  ),
  text(
    'lone-else',
    'An `.else` or `.elif` without an `.if`',
    'HAProxy refuses the file.',
    'Remove it, or add the `.if`.',
  ),
  text(
    'else-after-else',
    'A second `.else`, or an `.elif` behind one',
    'Nothing can be left for it.',
    'Put `.elif` before `.else`, and close the block before the next.',
  ),
  text(
    'alert',
    'The file itself stops HAProxy',
    'An `.alert` line is reached for this version.',
    'Do what its text says.',
  ),
  text(
    'warning',
    'The file itself warns',
    'A `.warning` line is reached for this version.',
    'Do what its text says.',
  ),
]

/** What the reading of YAML can say. */
export const yamlCodes: readonly CodeText[] = [
  yaml(
    'syntax',
    'Something that is not YAML',
    'The file cannot be read beyond this place.',
    'Look at the indentation and at quotes and brackets around the place.',
  ),
  yaml(
    'tab',
    'A tab used for indentation',
    'YAML indents with blanks only.',
    'Replace tabs by blanks.',
  ),
  yaml(
    'multiple-documents',
    'More than one document',
    'A project is one document; what stands behind `---` would be lost.',
    'Remove the line `---`, or split the file.',
  ),
  yaml(
    'tag',
    'A tag that is not known',
    'Tags make values of other types, which a project does not have.',
    'Remove the tag; quote the value if a text is meant.',
  ),
  yaml(
    'too-deep',
    'Nesting without an end',
    'The file is nested deeper than any project is.',
    'Look for a list or mapping that was opened by mistake.',
  ),
  yaml(
    'duplicate-key',
    'A key that is given twice',
    'YAML leaves open which of the two counts.',
    'Keep one.',
  ),
  yaml(
    'bad-key',
    'A key that is not a text',
    'Lists and mappings cannot be names of settings.',
    'Quote it, or mend the indentation.',
  ),
  yaml(
    'merge',
    '`<<` with something that is not a mapping',
    'Only the entries of a mapping can be taken in.',
    'Refer to a mapping by its anchor: `<<: *name`.',
  ),
  yaml(
    'unknown-alias',
    'An alias without its anchor',
    'It refers to nothing.',
    'Write the anchor above it, or quote a text that starts with `*`.',
  ),
  yaml(
    'edit-alias',
    'An edit below an alias',
    'An alias and `<<` stand for a value that is written somewhere else and that others share.',
    'Edit it where the anchor stands, or set the whole value here.',
  ),
  yaml(
    'edit-anchor',
    'An edit that takes an anchor away',
    'Aliases elsewhere still refer to it.',
    'Write out what they stand for first.',
  ),
  yaml(
    'edit-nothing-there',
    'An edit of what is not there',
    'Only keys of mappings are made by an edit; nothing can be taken away, and no item of a list replaced, that is not there.',
    'Correct the path; `haproxyctl get` shows what there is.',
  ),
  yaml(
    'edit-kind',
    'A path through a value of another kind',
    'The path names a key of a list, an item of a mapping, or something below a single value.',
    'Write what the message asks for.',
  ),
  yaml(
    'edit-by-hand',
    'A value that can only be edited by hand',
    'YAML has forms in which one value cannot be changed without touching what is around it.',
    'Open the file in an editor.',
  ),
  yaml(
    'too-many-aliases',
    'Aliases that expand to too much',
    'A few lines of aliases can mean billions of values, and take all memory.',
    'Write the values out.',
  ),
]

function text(name: string, title: string, why: string, remedy: string): CodeText {
  return { code: `syntax/${name}`, title, why, remedy }
}

function yaml(name: string, title: string, why: string, remedy: string): CodeText {
  return { code: `yaml/${name}`, title, why, remedy }
}
