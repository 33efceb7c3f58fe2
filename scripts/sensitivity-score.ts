/**
 * Prints how well the sensitivity screen does on labelled lines: recall, share of harmless lines flagged, precision by
 * category, mean time. `node scripts/sensitivity-score.ts [file.jsonl ...] [--errors]`; without files, the lines in
 * test/fixtures/sensitive. `--errors` also prints the wrong lines: meant for made-up lines only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { SENSITIVE_CATEGORIES } from '../src/domain/memory/model.ts';
import { screen } from '../src/domain/sensitivity/screen.ts';

type Line = Readonly<{ text: string; sensitive: boolean; categories: readonly string[]; lang: string; batch?: number }>;

const showErrors = process.argv.includes('--errors');
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files =
  given.length > 0 ? given : ['test/fixtures/sensitive/own.jsonl', '../shared/fixtures/sensitive/lines.jsonl'].filter(existsSync);

for (const file of files) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const batches = new Set(lines.map((line) => line.batch));
  if (batches.size > 1)
    for (const batch of batches)
      report(
        `${file} batch ${batch}`,
        lines.filter((line) => line.batch === batch),
      );
  report(file, lines);
}

function report(name: string, lines: readonly Line[]): void {
  for (const line of lines) screen(line.text);
  const rounds = 20;
  const before = performance.now();
  for (let round = 0; round < rounds; round++) for (const line of lines) screen(line.text);
  const mean = (performance.now() - before) / rounds / lines.length;
  const found = lines.map((line) => ({ line, categories: screen(line.text)?.categories ?? [] }));
  const sensitive = found.filter(({ line }) => line.sensitive);
  const harmless = found.filter(({ line }) => !line.sensitive);
  const hit = sensitive.filter(({ categories }) => categories.length > 0).length;
  const flagged = harmless.filter(({ categories }) => categories.length > 0).length;
  console.log(`${name}: ${lines.length} lines`);
  console.log(`  recall ${hit}/${sensitive.length} = ${ratio(hit, sensitive.length)}`);
  console.log(`  harmless flagged ${flagged}/${harmless.length} = ${ratio(flagged, harmless.length)}`);
  for (const category of SENSITIVE_CATEGORIES) {
    const answered = found.filter(({ categories }) => (categories as readonly string[]).includes(category));
    const labelled = found.filter(({ line }) => line.categories.includes(category));
    const right = answered.filter(({ line }) => line.categories.includes(category)).length;
    console.log(
      `  ${category.padEnd(14)} precision ${ratio(right, answered.length)}  recall ${ratio(right, labelled.length)}  (${labelled.length} lines)`,
    );
  }
  console.log(`  ${(mean * 1000).toFixed(1)} µs a line`);
  if (!showErrors) return;
  for (const { line, categories } of found) {
    if (line.sensitive && categories.length === 0) console.log(`  MISSED ${line.categories.join()} ${line.text}`);
    if (!line.sensitive && categories.length > 0) console.log(`  FLAGGED ${categories.join()} ${line.text}`);
  }
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '  -  ' : (part / whole).toFixed(3);
}
