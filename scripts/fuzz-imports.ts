/**
 * The long run of the import fuzz test: `node scripts/fuzz-imports.ts [inputs] [seed]`, 100,000 inputs by default.
 *
 * Prints how many inputs were read, how long the slowest took, and each fault with the seed and input that show it again; then the shapes that
 * are slowest to read and screen when they are repeated to 10 KB and to 1 MB, in milliseconds per 10 KB. Ends with 1 if anything is at fault.
 */
import * as fc from 'fast-check';
import { faultOf } from '../test/domain/import/check-dump.ts';
import { anyText, CASE_INPUTS, mutatedCase, textDump } from '../test/domain/import/mutations.ts';
import { HOSTILE_SHAPES, hostileDump } from '../test/domain/import/hostile.ts';
import { readDump } from '../src/domain/import/read-dump.ts';
import type { DumpSource } from '../src/domain/import/model.ts';

const inputs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_260_301);
const LIMIT_MS = 50;

const source: fc.Arbitrary<DumpSource> = fc.oneof(
  { weight: 4, arbitrary: textDump.map((text) => ({ text })) },
  { weight: 4, arbitrary: mutatedCase.map((bytes) => ({ bytes, name: 'input' })) },
  { weight: 1, arbitrary: anyText.map((text) => ({ text })) },
);

// The first reading of each case compiles the parsers; only what comes after it is timed.
for (const bytes of CASE_INPUTS) faultOf({ bytes, name: 'input' }, Infinity);

let slowest = 0;
const started = performance.now();
const result = fc.check(
  fc.property(source, (dump) => {
    const start = performance.now();
    const fault = faultOf(dump, LIMIT_MS);
    slowest = Math.max(slowest, performance.now() - start);
    if (fault !== null) throw new Error(fault);
  }),
  { numRuns: inputs, seed, endOnFailure: false },
);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${result.numRuns} inputs, seed ${seed}, ${seconds} s, slowest ${slowest.toFixed(1)} ms`);
if (result.failed) {
  console.log(fc.defaultReportMessage(result));
  console.log(String(result.errorInstance));
  process.exitCode = 1;
}

/** The least of three times that a dump takes to read and screen, in milliseconds per 10 KB. */
function costOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    readDump({ text }, {});
    return performance.now() - start;
  });
  return (Math.min(...times) * 10_240) / text.length;
}

const costs = HOSTILE_SHAPES.map((shape) => ({
  name: shape.name,
  // The large one first: it compiles what the small one would else be charged for.
  large: costOf(hostileDump(shape, 1_024_000)),
  small: costOf(hostileDump(shape, 10_240)),
})).toSorted((a, b) => Math.max(b.small, b.large) - Math.max(a.small, a.large));
for (const { name, small, large } of costs.slice(0, 8))
  console.log(`${name}: ${small.toFixed(1)} ms per 10 KB of 10 KB, ${large.toFixed(1)} of 1 MB`);
if (costs.some(({ small, large }) => small > LIMIT_MS || large > LIMIT_MS)) process.exitCode = 1;
