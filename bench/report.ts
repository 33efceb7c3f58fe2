/** What every measurement prints: the machine and the settings once, then one line a figure with its target. */
import { cpus, totalmem } from 'node:os';

export type Figure = Readonly<{
  what: string;
  /** As measured, with its unit in `unit`. */
  value: number;
  unit: string;
  /** Null: no target is set. */
  target: Readonly<{ atLeast: number } | { atMost: number }> | null;
  note?: string;
}>;

const figures: Figure[] = [];

/** Prints the machine, the runtime and the store that figures are measured with. */
export function printSetup(seed: number, fsyncMs: number): void {
  const [cpu] = cpus();
  console.log(`machine    ${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`);
  console.log(`runtime    Node ${process.versions.node}, SQLite ${process.versions['sqlite'] ?? 'bundled'}`);
  console.log(
    `store      embedded SQLite, WAL; log and keys synchronous=FULL (fsync ${fsyncMs.toFixed(2)} ms), projections synchronous=NORMAL`,
  );
  console.log(`seed       ${seed}\n`);
}

/** Prints one figure, and keeps it for the summary. */
export function report(figure: Figure): void {
  figures.push(figure);
  const { target } = figure;
  const wanted = target === null ? '' : 'atLeast' in target ? `>= ${format(target.atLeast)}` : `<= ${format(target.atMost)}`;
  const reached = target === null ? '' : isReached(figure) ? 'ok' : 'MISSED';
  console.log(
    `${figure.what.padEnd(62)} ${format(figure.value).padStart(9)} ${figure.unit.padEnd(9)} ${wanted.padEnd(10)} ${reached.padEnd(6)} ${figure.note ?? ''}`.trimEnd(),
  );
}

/** Prints how many targets were reached; answers whether all were. */
export function printSummary(): boolean {
  const aimed = figures.filter((figure) => figure.target !== null);
  const missed = aimed.filter((figure) => !isReached(figure));
  console.log(`\n${aimed.length - missed.length} of ${aimed.length} targets reached.`);
  return missed.length === 0;
}

function isReached({ value, target }: Figure): boolean {
  if (target === null) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

function format(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export type Percentiles = Readonly<{ p50: number; p95: number; p99: number }>;

/** Returns percentiles of samples, in their unit. */
export function percentiles(samples: readonly number[]): Percentiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Writes percentiles in milliseconds as a note. */
export function latencyNote({ p50, p95, p99 }: Percentiles): string {
  return `p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)} p99 ${p99.toFixed(2)} ms`;
}
