import type { CodeText } from '../../validate/codes.ts'
import { codeText as text } from './code-text.ts'

/** What finding and checking nodes can say. */
export const fleetCodes: readonly CodeText[] = [
  text(
    'discover/invalid-instance',
    'A record that cannot be a server',
    'Its address, port or name cannot be what it should; the other instances are not affected.',
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
    'Whoever writes to a registry could have HAProxy talk to what only its own machine can reach: loopback, metadata services of clouds, a whole network.',
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
    'An id that HAProxy cannot take as a name gets one with a hash; the other id is that very name.',
    'Look who registered it: that does not come about by chance.',
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
    'It counts as one without instances, so that the guards have their say; after `keep` its sections go too.',
    'If that is not meant, register it again.',
  ),
  text(
    'discover/unknown-label',
    'A label that nothing is known of',
    'It begins with `haproxyctl.`, so somebody expects that it does something.',
    'Write one of those that the message lists.',
  ),
  text(
    'discover/label-not-allowed',
    'A label that the project does not allow',
    'What a registry may say of a service is up to the project.',
    'Allow it with `allow` under `named`, or take it out of the registry.',
  ),
  text(
    'discover/invalid-label',
    'A label whose value cannot be',
    'It is not heeded; the service is there without it.',
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
    'Look whether the name is right, and whether the service runs.',
  ),
  text(
    'discover/no-answer',
    'A source that did not answer',
    'What it would have said is not known, so the part of the project that depends on it was not judged.',
    'Bring the source back, or look at its address and rights.',
  ),
]
