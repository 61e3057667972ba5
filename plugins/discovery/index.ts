import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The discovery plugins that come with haproxyctl. */
export const discoveryPlugins: LazyPluginsOf<'discovery'> = {
  'aws-asg': async () => (await import('./aws-asg/index.ts')).awsAsgDiscovery,
  'aws-ec2': async () => (await import('./aws-ec2/index.ts')).awsEc2Discovery,
  consul: async () => (await import('./consul/index.ts')).consulDiscovery,
  dns: async () => (await import('./dns/index.ts')).dnsDiscovery,
  docker: async () => (await import('./docker/index.ts')).dockerDiscovery,
  etcd: async () => (await import('./etcd/index.ts')).etcdDiscovery,
  eureka: async () => (await import('./eureka/index.ts')).eurekaDiscovery,
  exec: async () => (await import('./exec/index.ts')).execDiscovery,
  file: async () => (await import('./file/index.ts')).fileDiscovery,
  http: async () => (await import('./http/index.ts')).httpDiscovery,
  kubernetes: async () => (await import('./kubernetes/index.ts')).kubernetesDiscovery,
  nomad: async () => (await import('./nomad/index.ts')).nomadDiscovery,
  static: async () => (await import('./static/index.ts')).staticDiscovery,
  zookeeper: async () => (await import('./zookeeper/index.ts')).zookeeperDiscovery,
}
