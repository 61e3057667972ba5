/** One registry of a benchmark, with nodes that come and go. */
export interface Registry extends AsyncDisposable {
  readonly name: string
  /** The options of its source in a project, as YAML in flow style. */
  readonly source: string
  /** Registers a node, or gives one that is there another weight. */
  put(service: string, node: Node): Promise<void>
  remove(service: string, node: Node): Promise<void>
  /** Makes it fail until `mend`, in a way that its clients may meet; nodes come and go meanwhile. */
  fail(): Promise<void>
  mend(): Promise<void>
}

export interface Node {
  readonly id: string
  readonly port: number
  readonly weight: number
}

export const loopback = 'allow-addresses: [127.0.0.0/8]'
