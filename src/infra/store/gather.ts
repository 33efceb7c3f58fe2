/**
 * Turns many small writes into few large ones: while one batch is being written, what arrives gathers, and becomes the next batch. A
 * write that arrives alone waits for nobody.
 */

/** What became of one item of a batch. */
export type Outcome<R> = Readonly<{ ok: true; value: R } | { ok: false; error: unknown }>;

/**
 * Returns a function that writes an item as part of a batch.
 *
 * `write` gets the items in the order of the calls, at least one, and answers with as many outcomes in the same order; when it throws, the
 * whole batch fails with its error. A batch is closed before it would weigh more than `maxWeight`, though one item may.
 */
export function gather<T, R>(
  write: (items: readonly T[]) => Promise<readonly Outcome<R>[]>,
  weigh: (item: T) => number = () => 1,
  maxWeight = Number.POSITIVE_INFINITY,
): (item: T) => Promise<R> {
  type Waiting = Readonly<{ item: T; resolve: (value: R) => void; reject: (error: unknown) => void }>;
  let waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      let count = 1;
      let weight = weigh(waiting[0]!.item);
      while (count < waiting.length && (weight += weigh(waiting[count]!.item)) <= maxWeight) count++;
      const batch = waiting.slice(0, count);
      waiting = waiting.slice(count);
      try {
        const outcomes = await write(batch.map((one) => one.item));
        batch.forEach((one, index) => {
          const outcome = outcomes[index]!;
          if (outcome.ok) one.resolve(outcome.value);
          else one.reject(outcome.error);
        });
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    running = false;
  }

  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      // In a microtask, so that calls of the same turn gather too.
      queueMicrotask(() => void drain());
    });
}
