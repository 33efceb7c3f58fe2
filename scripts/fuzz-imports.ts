/**
 * The long run of the import fuzz test: `node scripts/fuzz-imports.ts [inputs] [seed]`, 100,000 inputs by default.
 *
 * Prints how many inputs were read, how long the slowest took, and each fault with the seed and input that show it again. Ends with 1 if any.
 */
import * as fc from 'fast-check';
import { faultOf } from '../test/domain/import/check-dump.ts';
import { anyText, CASE_INPUTS, mutatedCase, textDump } from '../test/domain/import/mutations.ts';
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
