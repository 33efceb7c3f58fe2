/**
 * How fast dumps are parsed, in this thread: `parseDump` alone, from pasted text to items, without screen and comparison. Lines are of the
 * length that people's memories have, and the first rounds are left out, as a server that has read dumps before has them behind it.
 */
import { parseDump } from '../src/domain/import/parse.ts';
import { entryText, seeded } from './random.ts';
import { percentiles, report } from './report.ts';

const LINES = 9_500;
const ROUNDS = 15;
const WARM_UP = 5;

/** The kinds of lines, each with what stands before its text. */
const KINDS: Readonly<Record<string, (index: number) => string>> = {
  'plain lines': () => '',
  'list items': () => '- ',
  'dated lines': (index) => `[2026-03-${String((index % 28) + 1).padStart(2, '0')}] - `,
};

/** Parses a dump of each kind several times over and reports the median speed, in megabytes (10^6 bytes) a second. */
export function measureParse(seed: number): void {
  for (const [kind, start] of Object.entries(KINDS)) {
    const random = seeded(seed);
    const text = Array.from({ length: LINES }, (_, index) => `${start(index)}${entryText(random, index)}`).join('\n');
    const bytes = Buffer.byteLength(text);
    const speeds: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      // Another text each round: what an engine may remember of a string is of no use to the next.
      const dump = { text: `${text}\n${start(0)}Keeps the notes of round ${round}.` };
      const started = performance.now();
      const parsed = parseDump(dump);
      const ms = performance.now() - started;
      if (!parsed.ok || parsed.dump.items.length !== LINES + 1) throw new Error(`The dump of ${kind} was not read whole.`);
      if (round >= 0) speeds.push(bytes / 1e6 / (ms / 1000));
    }
    const target = kind === 'plain lines' ? { atLeast: 10 } : null;
    const note = `${LINES.toLocaleString('en-US')} lines of ${Math.round(bytes / LINES)} bytes`;
    report({ what: `parse of ${kind}`, value: percentiles(speeds).p50, unit: 'MB/s', target, note });
  }
}
