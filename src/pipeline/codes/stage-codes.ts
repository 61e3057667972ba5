import type { CodeText } from '../../validate/codes.ts'
import { codeText as text } from './code-text.ts'
import { fleetCodes } from './fleet-codes.ts'
import { untrustedCodes } from './untrusted-codes.ts'

/** What an import can say. */
const importCodes: readonly CodeText[] = [
  text(
    'import/left-out',
    'A part of another system that the project does not have',
    'It means nothing there, or haproxyctl has nothing of the kind; it would be missed later.',
    'Do what the help says, or leave it out.',
  ),
  text(
    'import/changed',
    'A part of another system that the project has in another way',
    'What it was there has a fault, or costs more than it is worth; the reason is told.',
    'Write it back into the project if it was meant.',
  ),
]

/** What the loading of a project can say. */
const projectCodes: readonly CodeText[] = [
  text(
    'project/unknown-key',
    'A setting that there is not',
    'A key that is misspelt or in the wrong place would have no effect, and nobody would notice.',
    'Take the suggested key, or look at docs for where it belongs.',
  ),
  text(
    'project/missing-key',
    'A setting that has to be there',
    'Without it the part of the project means nothing.',
    'Add it.',
  ),
  text(
    'project/wrong-type',
    'A value of another kind',
    'A text stands where a number is wanted, or a list where a mapping is.',
    'Write what the message asks for.',
  ),
  text(
    'project/bad-value',
    'A value that cannot be',
    'The setting takes other values.',
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
    'Declare it under `discovery:`, or mend the name.',
  ),
  text(
    'project/unknown-registrar',
    'A registrar that is not declared',
    'The local service is to be registered where the project does not say how.',
    'Declare it under `report.registrars`, or mend the name.',
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
    'All of them are one project in memory: a pattern that leads astray would take the whole machine.',
    'Include fewer files; long lists of nodes belong to the `file` plugin.',
  ),
  text(
    'project/include-cycle',
    'Files that include each other',
    'Reading would never end.',
    'Take one of the includes away.',
  ),
  text(
    'project/unreadable',
    'A project file that cannot be read',
    'It is not there, or its rights forbid it.',
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
    'What it holds is not known, which is not the same as nothing.',
    'Look at the source; `haproxyctl discover` shows what each says.',
  ),
  text(
    'project/folded-lines',
    'Lines that YAML joins into one',
    'What looks like several lines of configuration arrives as one.',
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
    'The project names it under `files:`, and it is not there, no text, or meant twice.',
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
    'Nothing is known of the service, so it stays as it is where it serves already, and is left out where it does not.',
    'Bring the source back; `haproxyctl discover` shows what each source says. No guard can be overridden for it.',
  ),
  text(
    'plan/invalid',
    'A file that is not a saved plan',
    'It is not as `schemas/plan.schema.json` says, an older haproxyctl made it, or it was changed after it was made; nothing of it is carried out.',
    'Make it anew with `haproxyctl diff --out`.',
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
    'The server or frontend serves as the files say again, though somebody had set it otherwise and it was to be kept.',
    'Look whether it is still needed, and do it again over the socket.',
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
    'The process was asked again and told something else than was set.',
    'Look who else changes it; then apply again.',
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
    'HAProxy looks names up one after the other when it starts, and serves nobody until it has given up on each: ten seconds or more for one name. A service that is to get such a name stays as it serves.',
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
