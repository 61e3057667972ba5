import type { CodeText } from '../../validate/codes.ts'
import { codeText as text } from './code-text.ts'

/** What finding and checking nodes can say. */
export const fleetCodes: readonly CodeText[] = [
  text(
    'discover/invalid-instance',
    'A record that cannot be a server',
    'Its address, port or name is invalid; the other instances are not affected.',
    'Fix the record where it is registered.',
  ),
  text(
    'discover/duplicate-id',
    'Two records with one id',
    'HAProxy needs a name of its own for each server.',
    'Register each copy once.',
  ),
  text(
    'discover/duplicate-endpoint',
    'Two records with one address and port',
    'HAProxy would send that copy twice its share.',
    'Register each copy once.',
  ),
  text(
    'discover/address-not-allowed',
    'An address that the source may not name',
    'Otherwise whoever writes to a registry could make HAProxy connect to addresses that only its machine can reach: loopback, metadata services of clouds, a whole network.',
    'If instances are meant to be there, add the network to `allow-addresses` of the source.',
  ),
  text(
    'discover/kept-instance',
    'An instance whose record cannot be read any more',
    'A record that is damaged does not say that its instance is gone; its server stays as it was, for as long as `max-age` allows.',
    'Fix the record where it is registered, or remove it if the instance is gone.',
  ),
  text(
    'discover/duplicate-name',
    'Two records whose servers would have one name',
    'An id that HAProxy cannot use as a name becomes a name with a hash; the other id is exactly that name.',
    'Check who registered it: this does not happen by chance.',
  ),
  text(
    'discover/invalid-service-name',
    'A name of a service that HAProxy cannot take',
    'A source that names services has one whose name cannot be that of a section, so it is left out.',
    'Rename it in the registry, or write it out in the project with the name that it has there as `name` or `key`.',
  ),
  text(
    'discover/duplicate-service',
    'A named service whose place is taken',
    'Another pattern stands for it already, or there is a section of its name.',
    'Make a pattern narrower, or give its sections other names with `{service}`.',
  ),
  text(
    'discover/too-many-services',
    'More services than a pattern may stand for',
    'Whoever writes to a registry could make a configuration of any size; those that are known stay, and the rest is left out.',
    'Raise `limit` under `named`, or make the pattern narrower.',
  ),
  text(
    'discover/service-gone',
    'A service that its source does not name any more',
    'It counts as a service without instances, so the guards decide about it; after `keep` its sections are removed too.',
    'If that is not meant, register it again.',
  ),
  text(
    'discover/unknown-label',
    'A label that is not known',
    'It begins with `haproxyctl.`, so somebody expects that it does something.',
    'Write one of those that the message lists.',
  ),
  text(
    'discover/label-not-allowed',
    'A label that the project does not allow',
    'The project decides what a registry may set for a service.',
    'Allow it with `allow` under `named`, or take it out of the registry.',
  ),
  text(
    'discover/invalid-label',
    'A label with an invalid value',
    'The label is ignored; the service is used without it.',
    'Fix it in the registry.',
  ),
  text(
    'discover/more-left-out',
    'More bad records than are shown',
    'The first of them are listed one by one.',
    'Look into the registry: something writes records that nobody can use.',
  ),
  text(
    'discover/nobody-registered',
    'A service that nobody has registered for',
    'The registry answered, and had nothing.',
    'Check that the name is right and that the service runs.',
  ),
  text(
    'discover/no-answer',
    'A source that did not answer',
    'Its instances are not known, so the part of the project that depends on them was not checked.',
    'Bring the source back, or look at its address and rights.',
  ),
]
