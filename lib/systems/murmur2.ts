/** The hash by which Kafka's default partitioner places keys (org.apache.kafka.common.utils.Utils.murmur2), of an ASCII key. */
export function murmur2(key: string): number {
  const multiplier = 0x5bd1_e995;
  const length = key.length;
  const byte = (index: number) => key.charCodeAt(index) & 0xff;
  let hash = 0x9747_b28c ^ length;
  const whole = length - (length % 4);
  for (let i = 0; i < whole; i += 4) {
    let word = byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
    word = Math.imul(word, multiplier);
    word = Math.imul(word ^ (word >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ word;
  }
  if (length > whole) {
    for (let i = length - 1; i >= whole; i--) hash ^= byte(i) << (8 * (i - whole));
    hash = Math.imul(hash, multiplier);
  }
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return (hash ^ (hash >>> 15)) | 0;
}

/** The partition of a key: the hash made positive, modulo the number of partitions. */
export function partitionOf(key: string, partitions: number): number {
  return (murmur2(key) & 0x7fff_ffff) % partitions;
}
