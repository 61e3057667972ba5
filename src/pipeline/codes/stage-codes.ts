import type { CodeText } from '../../validate/codes.ts'
import { codeText as text } from './code-text.ts'
import { fleetCodes } from './fleet-codes.ts'
import { untrustedCodes } from './untrusted-codes.ts'

/** What an import can say. */
const importCodes: readonly CodeText[] = [
  text(
    'import/left-out',
    'A part of another system that the project does not have',
    'It has no effect there, or haproxyctl has nothing like it; you might miss it later.',
    'Do what the help says, or leave it out.',
  ),
  text(
    'import/changed',
    'A part of another system that the project has in another way',
    'The original has a fault, or costs more than it is worth; the message gives the reason.',
    'Write it back into the project if it was meant.',
  ),
]

/** What the loading of a project can say. */
const projectCodes: readonly CodeText[] = [
  text(
    'project/unknown-key',
    'A setting that does not exist',
    'A key that is misspelt or in the wrong place would have no effect, without anybody noticing.',
    'Take the suggested key, or look at docs for where it belongs.',
  ),
  text(
    'project/missing-key',
    'A setting that has to be there',
    'Without it this part of the project is incomplete.',
    'Add it.',
  ),
  text(
    'project/wrong-type',
    'A value of the wrong type',
    'There is a text instead of a number, or a list instead of a mapping.',
    'Write what the message asks for.',
  ),
  text(
    'project/bad-value',
    'An invalid value',
    'The setting does not accept this value.',
    'Write one of those that the message names.',
  ),
  text(
    'project/duplicate',
    'A name that is taken',
    'Sources, services and targets are told apart by their names.',
    'Rename one of them.',
  ),
  text(
    'project/unknown-source',
    'A source that is not declared',
    'The service asks a source that the project does not have.',
    'Declare it under `discovery:`, or correct the name.',
  ),
  text(
    'project/unknown-registrar',
    'A registrar that is not declared',
    'The local service names a registrar that the project does not have.',
    'Declare it under `report.registrars`, or correct the name.',
  ),
  text(
    'report/address',
    'An address to register that is not clear',
    'This machine has several networks or none, or not the interface that is named.',
    'Set `address` or `interface` under `report:`.',
  ),
  text(
    'project/unknown-plugin',
    'A plugin that is not installed',
    'Nothing by this name can be opened.',
    'Fix the name, or install the plugin.',
  ),
  text(
    'project/reference',
    'A `${…}` that cannot be read',
    'Only `${env:NAME}` and `${file:path}` are known.',
    'Fix it, or write `$${` for the characters themselves.',
  ),
  text(
    'project/missing-env',
    'An environment variable that is not set',
    'The project refers to it, and no default is given.',
    'Set it, or give a default.',
  ),
  text(
    'project/missing-file',
    'A file that is not there',
    'The project takes a value from it.',
    'Fix the path, or add the file.',
  ),
  text(
    'project/include-nothing',
    'An include that finds nothing',
    'Mostly the path is wrong, and a whole part of the project is missing.',
    'Fix the pattern.',
  ),
  text(
    'project/include-too-much',
    'More files than a project is read from',
    'All of them are held in memory as one project: a wrong pattern could use up the memory of the machine.',
    'Include fewer files; use the `file` plugin for long lists of nodes.',
  ),
  text(
    'project/include-cycle',
    'Files that include each other',
    'Reading would never end.',
    'Remove one of the includes.',
  ),
  text(
    'project/unreadable',
    'A project file that cannot be read',
    'It does not exist, or its permissions do not allow it.',
    'Name another with `--project`, or make it readable.',
  ),
  text(
    'project/empty',
    'A project file without anything in it',
    'There is nothing to do.',
    'Start with `haproxyctl init`.',
  ),
  text(
    'project/line-break',
    'A line of configuration with a line break in it',
    'HAProxy would read two lines where one was written.',
    'Write two lines, or remove the break.',
  ),
  text(
    'project/several-files',
    'An edit of what several files give',
    'What `haproxyctl set` should change is put together from several files of the project.',
    'Edit a part of it by a longer path, or open the file.',
  ),
  text(
    'project/missing-binary',
    'A HAProxy that cannot be run',
    'The project names its binary, and without it nothing can be asked of HAProxy itself.',
    'Correct `haproxy.binary`, or install it.',
  ),
  text(
    'project/plugin',
    'A module of plugins that cannot be used',
    'It cannot be loaded, exports no plugins, brings a name that is taken, or throws when it is used.',
    'Fix the module, or its name under `plugins:`.',
  ),
  text(
    'discover/no-answer',
    'A source that does not answer',
    'Its instances are not known, which is not the same as having none.',
    'Look at the source; `haproxyctl discover` shows what each says.',
  ),
  text(
    'project/folded-lines',
    'Lines that YAML joins into one',
    'What looks like several lines of configuration is read as one.',
    'Write `|` before them, or a list.',
  ),
]

/** What rendering, planning and applying can say. */
const changeCodes: readonly CodeText[] = [
  text(
    'render/template',
    'A template that cannot be rendered',
    'It is not valid, or it asks for something that is not there.',
    'Look at the place in the template that the message names.',
  ),
  text(
    'render/missing-template',
    'A template that is not there',
    'The project names it.',
    'Fix the path, or add the file.',
  ),
  text(
    'render/companion',
    'A file beside the configuration that cannot be used',
    'The project names it under `files:`, but it does not exist, is not a text, or is named twice.',
    'Fix the path, or the name.',
  ),
  text(
    'assemble/more-slots',
    'Slots that were about to run out',
    'More of them are made while there still are some, because it can cost a reload.',
    'Give the service a larger `step`, if it happens often.',
  ),
  text(
    'guard/min-servers',
    'Too few servers would be left',
    'A registry that lost its data looks just like a service that was switched off.',
    'If it is meant, say so: `--override-guard min-servers`.',
  ),
  text(
    'guard/max-removed',
    'Too large a share of the servers would go at once',
    'A registry that lost its data looks just like a service that was switched off.',
    'If it is meant, say so: `--override-guard max-removed`.',
  ),
  text(
    'guard/max-age',
    'What is known of a service is too old',
    'The source has not answered for longer than the project allows.',
    'Bring the source back, or say `--override-guard max-age`.',
  ),
  text(
    'guard/require-fresh',
    'A source that does not answer',
    'The project says that nothing of this service is to be changed while its source is silent.',
    'Bring the source back, or say `--override-guard require-fresh`.',
  ),
  text(
    'guard/no-answer',
    'A source that has never answered',
    'Nothing is known of the service. If it serves already, it stays as it is; otherwise it is left out.',
    'Bring the source back; `haproxyctl discover` shows what each source says. No guard can be overridden for it.',
  ),
  text(
    'plan/invalid',
    'A file that is not a saved plan',
    'It does not match `schemas/plan.schema.json`, an older haproxyctl made it, or it was changed afterwards; nothing of it is carried out.',
    'Make it again with `haproxyctl diff --out`.',
  ),
  text(
    'render/own-template',
    'A template that is the file of a target',
    'An apply would write the result over its template, and the next one would render from the result.',
    'Copy the template to another place and name that, or let `haproxyctl adopt` do it.',
  ),
  text(
    'plan/edited-by-hand',
    'A file that was changed by hand',
    'The configuration on disk is no longer what its stamp says, and the project knows nothing of the change. An apply writes over it, and keeps the text in the folder of backups.',
    'Bring the change into the project, or take it back.',
  ),
  text(
    'apply/command-refused',
    'A command that HAProxy refused over its socket',
    'The running process is not in the state that the plan was made for, or its version cannot do this.',
    'Make a new plan; what cannot be done live is done by a reload.',
  ),
  text(
    'apply/drift-lost',
    'A change by hand that did not survive a reload',
    'The server or frontend was set by hand, and that should have been kept; after the reload it serves as the files say.',
    'Check whether it is still needed, and if so, set it again over the socket.',
  ),
  text(
    'apply/no-process',
    'A target whose process does not answer',
    'The file can be written, but nothing runs with it.',
    'Start HAProxy, or look at the address of its socket.',
  ),
  text(
    'apply/not-read-back',
    'A change that is not there after it was made',
    'The process was asked again, and the answer is not what was set.',
    'Check who else changes it; then apply again.',
  ),
  text(
    'apply/restart-needed',
    'A change that only a restart can bring',
    'HAProxy reads the setting once, when the process starts.',
    'Restart HAProxy at a time that suits you.',
  ),
  text(
    'haproxy/alert',
    'An alert of HAProxy itself',
    'The binary was asked with `haproxy -c` and refused the file; these are its words.',
    'Fix the line that it names.',
  ),
  text(
    'haproxy/silent-host',
    'A host name that no name server answers for',
    'HAProxy looks names up one after the other when it starts, and does not serve until it has given up on each: ten seconds or more for one name. A service that would get such a name stays as it is.',
    'Give an address, see why the name servers are silent, or have the name looked up while HAProxy serves: `resolvers` with `init-addr none`.',
  ),
  text(
    'haproxy/warning',
    'A warning of HAProxy itself',
    'The binary was asked with `haproxy -c`; these are its words, which no rule of ours foresaw.',
    'Read the manual of that version on the directive.',
  ),
]

export const stageCodes: readonly CodeText[] = [
  ...projectCodes,
  ...importCodes,
  ...fleetCodes,
  ...changeCodes,
  ...untrustedCodes,
]
