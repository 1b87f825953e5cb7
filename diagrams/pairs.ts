/** Two runs of a diagram that teach more side by side than each alone. */
export interface RunPair {
  readonly diagram: string;
  readonly title: string;
  /** What to look at, in a sentence. */
  readonly summary: string;
  /** The runs as queries of the API: `scenario=…&p.<name>=…`. */
  readonly runs: readonly [string, string];
  /** Ids of the metrics that tell them apart; left out, the first ones in which they end differently. */
  readonly metrics?: readonly string[];
  /** Ids of nodes that the comparison leaves out: what the two runs differ in gets their room. */
  readonly without?: readonly string[];
}

/** The pairs worth teaching, the first of a diagram being what its comparison opens with. */
export const pairs: readonly RunPair[] = [
  {
    diagram: 'predicate-pushdown',
    title: 'Without and with pushdown',
    summary: 'The same query: a million rows cross the network, or the hundred thousand that match.',
    runs: ['scenario=everything-travels', 'scenario=filter-travels'],
    metrics: ['rows', 'bytes', 'last-row'],
    without: ['analyst'],
  },
  {
    diagram: 'high-availability',
    title: 'Asynchronous and synchronous commit',
    summary:
      'The same primary is killed: what was acknowledged is lost, or every commit had waited for the standby.',
    runs: ['scenario=async-kill', 'scenario=sync-kill'],
    // Both servers are in both halves; what clients were told stands in the log.
    without: ['clients'],
  },
  {
    diagram: 'high-availability',
    title: 'Without and with fencing',
    summary: 'A primary is cut off: two of them take writes, or the old one stops when its lease runs out.',
    runs: ['scenario=cut-off-without-fencing', 'scenario=cut-off-with-fencing'],
  },
  {
    diagram: 'cdc-pipeline',
    title: 'A connector that crashes and one that does not',
    summary: 'What was sent twice arrives twice in Bronze, and Silver is the same in both.',
    runs: ['scenario=connector-crash&fault=none', 'scenario=connector-crash'],
  },
  {
    diagram: 'saga',
    title: 'A payment accepted and a payment refused',
    summary: 'The same order: four steps forward, or one step back for each that had been done.',
    runs: ['scenario=happy-path', 'scenario=payment-refused'],
  },
  {
    diagram: 'cqrs',
    title: 'Reading what one has just written: not, and by waiting',
    summary: 'The same order is saved and looked for: gone for a moment, or there after a moment.',
    runs: ['scenario=saved-and-gone', 'scenario=wait-for-it'],
  },
  {
    diagram: 'query-caching',
    title: 'Ten users at an empty cache: each by itself, and as one',
    summary: 'Ten queries reach PostgreSQL, or one whose answer all ten get.',
    runs: ['scenario=stampede', 'scenario=stampede&p.singleFlight=true'],
  },
  {
    diagram: 'row-level-security',
    title: 'One region and exempt',
    summary: 'The same tricks by Alice and by Dana: the filter holds, or there is none to get around.',
    runs: ['scenario=crafted', 'scenario=crafted&p.user=dana'],
  },
  {
    diagram: 'data-masking',
    title: 'Regular user and admin',
    summary: 'The same query on the same record: what the masks show, or what is stored.',
    runs: ['scenario=three-readers&p.reader=regular', 'scenario=three-readers&p.reader=admin'],
  },
  {
    diagram: 'data-masking',
    title: 'With and without a default mask',
    summary: 'A column is added without a mask: hidden until somebody decides, or read by everyone.',
    runs: ['scenario=new-column', 'scenario=new-column&p.defaultMask=false'],
  },
  {
    diagram: 'data-masking',
    title: 'Filters on stored and on masked values',
    summary: 'The same guesses: three digits of a masked column are read, or none.',
    runs: ['scenario=guessing', 'scenario=guessing&p.filterRaw=false'],
  },
  {
    diagram: 'hybrid-query',
    title: 'A naive seam and a watermark',
    summary:
      'The same questions while rows move from hot to cold: too many, too few, or always all of them once.',
    runs: ['scenario=naive', 'scenario=naive&p.seam=watermark'],
  },
];
