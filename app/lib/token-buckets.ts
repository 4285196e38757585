interface BucketRule {
  /** So much at once, when nothing came for a while. */
  readonly burst: number;
  readonly perSecond: number;
  /** How many buckets are remembered; beyond that the ones that are full again are forgotten, then the oldest. */
  readonly most: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * Token buckets by name: each fills evenly up to its burst, and what is taken must be in it.
 * @returns takes so much out of a bucket, at a moment in milliseconds; gives 0, or the whole seconds to wait when there is too little in it
 */
export function tokenBuckets({ burst, perSecond, most }: BucketRule) {
  const buckets = new Map<string, Bucket>();
  const leftIn = ({ left, at }: Bucket, now: number) => Math.min(burst, left + ((now - at) / 1000) * perSecond);
  const tidy = (now: number) => {
    for (const [name, bucket] of buckets) if (leftIn(bucket, now) >= burst) buckets.delete(name);
    for (const name of buckets.keys()) {
      if (buckets.size < most) break;
      buckets.delete(name);
    }
  };
  return (name: string, count: number, now: number): number => {
    const left = leftIn(buckets.get(name) ?? { left: burst, at: now }, now);
    const wanted = Math.min(count, burst);
    if (left < wanted) return Math.ceil((wanted - left) / perSecond);
    if (!buckets.has(name) && buckets.size >= most) tidy(now);
    // taken out first, so that the oldest stands first
    buckets.delete(name);
    buckets.set(name, { left: left - wanted, at: now });
    return 0;
  };
}
