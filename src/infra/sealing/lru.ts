/**
 * A cache bounded by weight: what was used longest ago goes first. On a Map, whose order is the order of use, from when the cache is half
 * full: before that nothing is near its end, and moving a value at each use would cost more than it is worth.
 */
export type Lru<V> = Readonly<{
  /** Returns the value and counts it as used. */
  get(key: string): V | undefined;
  /** Puts a value, or gives it another weight, and drops what no longer fits; never the value itself. */
  set(key: string, value: V, weight: number): void;
  delete(key: string): void;
  deleteWhere(matches: (key: string) => boolean): void;
  weight(): number;
}>;

/** Returns an empty cache that holds values up to a total weight. */
export function createLru<V>(maxWeight: number): Lru<V> {
  const kept = new Map<string, { value: V; weight: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const one = kept.get(key);
      if (one === undefined) return undefined;
      if (total * 2 > maxWeight) {
        kept.delete(key);
        kept.set(key, one);
      }
      return one.value;
    },
    set: (key, value, weight) => {
      drop(key);
      kept.set(key, { value, weight });
      total += weight;
      if (total <= maxWeight) return;
      for (const oldest of kept.keys()) {
        if (total <= maxWeight || oldest === key) return;
        drop(oldest);
      }
    },
    delete: drop,
    deleteWhere: (matches) => {
      for (const key of kept.keys()) if (matches(key)) drop(key);
    },
    weight: () => total,
  };
}
