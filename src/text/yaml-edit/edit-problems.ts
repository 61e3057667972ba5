import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/place.ts'
import { nearest } from '../nearest.ts'

/** What cannot be edited, and what to do instead; each code is `yaml/edit-…`. */

export function belowAlias(name: string, path: string, location: Location): Diagnostic {
  return problem(
    'alias',
    location,
    `\`${path}\` stands below \`*${name}\`, which is the same value as everywhere that \`&${name}\` is used.`,
    `Edit it where \`&${name}\` stands, or set the whole value here.`,
  )
}

export function inherited(names: readonly string[], path: string, location: Location): Diagnostic {
  const anchors = names.map((name) => `\`&${name}\``).join(' or ')
  const source = anchors === '' ? '`<<`' : `${anchors} by \`<<\``
  return problem(
    'alias',
    location,
    `\`${path}\` is taken over from ${source}.`,
    anchors === ''
      ? 'Set the whole value here, which then counts instead.'
      : `Edit it where ${anchors} stands, or set the whole value here, which then counts instead.`,
  )
}

export function anchorInUse(name: string, location: Location, use: Location): Diagnostic {
  const found = problem(
    'anchor',
    location,
    `\`&${name}\` would be gone, and \`*${name}\` still refers to it.`,
    'Write out what the alias stands for first.',
  )
  return { ...found, related: [{ message: 'The alias is here.', location: use }] }
}

export function nothingThere(
  path: string,
  location: Location,
  step: { readonly wanted: string; readonly known: readonly string[] },
): Diagnostic {
  const meant = nearest(step.wanted, step.known)
  const keys = step.known.map((key) => `\`${key}\``).join(', ')
  const known = keys === '' ? 'There is nothing above it either.' : `Keys here: ${keys}.`
  const help = meant === undefined ? known : `Did you mean \`${meant}\`?`
  return problem('nothing-there', location, `There is no \`${path}\`.`, help)
}

export function noSuchItem(path: string, location: Location, count: number): Diagnostic {
  const help =
    count === 0
      ? 'The list is empty; add an item to it.'
      : `The list has ${count === 1 ? 'one item' : `${count} items`}, counted from 0.`
  return problem('nothing-there', location, `There is no \`${path}\`.`, help)
}

export function wrongKind(
  path: string,
  location: Location,
  kinds: { readonly is: string; readonly help: string },
): Diagnostic {
  return problem('kind', location, `\`${path}\` is ${kinds.is}.`, kinds.help)
}

export function byHand(path: string, location: Location): Diagnostic {
  return problem(
    'by-hand',
    location,
    `\`${path}\` is written in a form that cannot be edited without touching what is around it.`,
    'Edit the file by hand.',
  )
}

function problem(name: string, location: Location, message: string, help: string): Diagnostic {
  return { code: `yaml/edit-${name}`, severity: 'error', message, location, help }
}
