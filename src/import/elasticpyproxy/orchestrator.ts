import { formatHost } from '../../model/index.ts'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import type { Section } from './elasticpyproxy.ts'

type Mapping = Readonly<Record<string, PlainValue>>

export interface ImportedOrchestrator {
  readonly discovery: Mapping
  readonly query: Mapping
  readonly health?: Mapping
}

interface Scene {
  readonly interval: string
  readonly notes: ImportNotes
}

/** Where the nodes come from: an Auto Scaling group, or Consul. */
export function importOrchestrator(
  haproxy: Section,
  section: (name: string) => Section,
  scene: Scene,
): ImportedOrchestrator {
  const asked = haproxy.get('orchestrator')
  const name = asked?.value.toLowerCase() ?? 'aws'
  if (asked !== undefined && name !== 'aws' && name !== 'consul') {
    const help =
      'ElasticPyProxy knows `aws` and `consul`. Say in `discovery` where the nodes come from.'
    scene.notes.left(`\`orchestrator = ${asked.value}\` is not known.`, asked.location, help)
  }
  return name === 'consul' ? fromConsul(section('consul'), scene) : fromAws(section('aws'), scene)
}

function fromAws(aws: Section, { interval, notes }: Scene): ImportedOrchestrator {
  const region = aws.get('region_name')
  const groups = listOf(aws.get('asg_name')?.value)
  const hasKeys = [aws.get('aws_access_key_id'), aws.get('aws_secret_access_key')].find(
    (each) => each !== undefined,
  )
  if (hasKeys !== undefined) {
    const why =
      'A project is kept in git. Without keys in it, those of the environment, of ~/.aws or of the machine are taken.'
    notes.changed('The keys of AWS are not in the project.', hasKeys.location, why)
  }
  if (groups.length === 0) {
    const help =
      'Name them as `groups`; without, the group is the one that is called as the service.'
    notes.left('`asg_name` names no Auto Scaling group.', aws.placeOf('asg_name'), help)
  }
  const isPrivate = aws.get('ip_type')?.value === 'private'
  return {
    discovery: {
      aws: {
        plugin: 'aws-asg',
        interval,
        regions: region === undefined ? undefined : [region.value],
        address: isPrivate ? 'private' : 'public',
      },
    },
    query: { source: 'aws', groups },
  }
}

function fromConsul(consul: Section, { interval, notes }: Scene): ImportedOrchestrator {
  const host = consul.get('consul_ip')?.value ?? '127.0.0.1'
  const port = consul.get('consul_port')?.value ?? '8500'
  const passing = consul.getEvenEmpty('only_passing')
  // What is empty means no, as its documents say.
  const isAll = passing !== undefined && /^(false|no|0|)$/i.test(passing.value)
  if (!isAll) {
    const why =
      'Consul tells of health where haproxyctl asks; ElasticPyProxy asks the catalog, which does not.'
    notes.changed(
      'Nodes that do not pass their checks get no traffic.',
      consul.placeOf('only_passing'),
      why,
    )
  }
  return {
    discovery: {
      consul: { plugin: 'consul', interval, url: `http://${formatHost(host)}:${port}` },
    },
    query: {
      source: 'consul',
      name: consul.get('service_name')?.value,
      tags: listOf(consul.get('tags')?.value),
      ...(isAll && { from: 'catalog' }),
    },
    ...(!isAll && { health: { warning: 'omit', critical: 'omit', maintenance: 'omit' } }),
  }
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
