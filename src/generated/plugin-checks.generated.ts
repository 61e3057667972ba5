// Generated from plugins/**/*schema.json by scripts/generate.ts; not to be edited.
import type { SchemaCheck } from '../project/schema/schema-errors.ts'

type LoadCheck = () => Promise<{ readonly check: SchemaCheck }>

/** By the key of the schema that they were made from. */
export const pluginChecks: ReadonlyMap<string, LoadCheck> = new Map<string, LoadCheck>([
  ['2bd6a29839571a82c76ac49ccf7f07d4', () => import('./plugin-checks/check-exec.generated.ts')],
  ['4448d39ae6db64e403f586ec1ae5847b', () => import('./plugin-checks/check-grpc.generated.ts')],
  ['816358b8330af592accf60dd985c0584', () => import('./plugin-checks/check-http.generated.ts')],
  ['3925a69ac3eb9a94e83a44242ae79145', () => import('./plugin-checks/check-mysql.generated.ts')],
  ['2eeb0acbbb44884a75fa77fd2664bdd5', () => import('./plugin-checks/check-postgres.generated.ts')],
  ['af87371554e5031aa1931e2e30fb3660', () => import('./plugin-checks/check-redis.generated.ts')],
  ['f4aa5b6375b130a8ec7398c570a0ecaf', () => import('./plugin-checks/check-tcp.generated.ts')],
  ['ae4816531da4553e684c9362b9cafc28', () => import('./plugin-checks/check-tls.generated.ts')],
  ['e0d51d0fb3b38bb495674cb18ae6fa7f', () => import('./plugin-checks/discovery-aws-asg-query.generated.ts')],
  ['94bb65be99993677a27e08bdca15a6e9', () => import('./plugin-checks/discovery-aws-asg.generated.ts')],
  ['555db1696e367b6274b3c6ef9a01a597', () => import('./plugin-checks/discovery-aws-ec2-query.generated.ts')],
  ['67121656c65da8ef3a7810e36f84b0e0', () => import('./plugin-checks/discovery-aws-ec2.generated.ts')],
  ['28a494146a690580a32d333e1c814016', () => import('./plugin-checks/discovery-consul-query.generated.ts')],
  ['2bb9480971ccee32426f6cadeead803c', () => import('./plugin-checks/discovery-consul.generated.ts')],
  ['8b37a9aa186e3cdafb3ef2e35ae1fced', () => import('./plugin-checks/discovery-dns-query.generated.ts')],
  ['53489c5c537065e5fbb28b7ef3ef6c43', () => import('./plugin-checks/discovery-dns.generated.ts')],
  ['62c2af64dc3fa04f5d00d3df84f8936e', () => import('./plugin-checks/discovery-etcd-query.generated.ts')],
  ['5a181d43b906bec2839beb90fb0cbad5', () => import('./plugin-checks/discovery-etcd.generated.ts')],
  ['ad2f1c3828dd088f79c3868a50d2c354', () => import('./plugin-checks/discovery-exec-query.generated.ts')],
  ['ff8b1a323bdc142f2f347d9462d82c10', () => import('./plugin-checks/discovery-exec.generated.ts')],
  ['92bbb5c95a935a7dc52b787e9c884f0f', () => import('./plugin-checks/discovery-file-query.generated.ts')],
  ['1d5b09b88576a9c690164a84b3204b9d', () => import('./plugin-checks/discovery-file.generated.ts')],
  ['fd9e87790bbaed8ab7716cf1d2c6029c', () => import('./plugin-checks/discovery-http-query.generated.ts')],
  ['86f1e4ae7beee077c748c342e221cded', () => import('./plugin-checks/discovery-http.generated.ts')],
  ['1e0d3694e23e93bb4365bb28b7cfea2f', () => import('./plugin-checks/discovery-kubernetes-query.generated.ts')],
  ['0c2821254ac090568a2b03a65aca3961', () => import('./plugin-checks/discovery-kubernetes.generated.ts')],
  ['383e22cf79364f836248e1703dce93e5', () => import('./plugin-checks/discovery-static-query.generated.ts')],
  ['8c0c43a04b54e5f8dd83ce3367f70d97', () => import('./plugin-checks/discovery-static.generated.ts')],
  ['d3b7df96dbd4d1a9e13c8bdfe2e2c233', () => import('./plugin-checks/discovery-zookeeper-query.generated.ts')],
  ['d6ce1c199ce93493aa9b86cebf2999af', () => import('./plugin-checks/discovery-zookeeper.generated.ts')],
  ['195f73ab60dacff245eb5461a49d5f48', () => import('./plugin-checks/registrar-consul.generated.ts')],
  ['99b977bc90e7b29e480f671507b24cb1', () => import('./plugin-checks/registrar-etcd.generated.ts')],
  ['543e47d1c11c8fe92834ed3b99806c4d', () => import('./plugin-checks/registrar-file.generated.ts')],
  ['e28109a06fa99c0343d7ee56feba8d60', () => import('./plugin-checks/registrar-zookeeper.generated.ts')],
  ['fc7be97b37d0a5e73cd067f169738d23', () => import('./plugin-checks/target-git.generated.ts')],
  ['376426ff15a85194b3973e46c7648ab8', () => import('./plugin-checks/target-haproxy.generated.ts')],
])
