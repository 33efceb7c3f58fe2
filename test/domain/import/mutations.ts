/**
 * Random dumps: grammars of the text rules and mutations of the import cases. Used by the property specs and by scripts/fuzz-imports.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';

const cases = join(import.meta.dirname, '../../fixtures/imports');

/** The inputs of all cases that are small enough to be mutated often. */
export const CASE_INPUTS: readonly Uint8Array[] = readdirSync(cases).flatMap((name) => {
  const input = readdirSync(join(cases, name)).find((file) => file.startsWith('input.'));
  const bytes = input === undefined ? null : readFileSync(join(cases, name, input));
  return bytes === null || bytes.length > 20_000 ? [] : [new Uint8Array(bytes)];
});

const word = fc.constantFrom(
  'Mira',
  'likes',
  'tea',
  'Łódź',
  '返信',
  'يفضل',
  '**bold**',
  '`code`',
  'https://a.example/x',
  '2024',
  '[x]',
  '|',
  'a_b',
  '👩‍🔬',
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const indent = fc.constantFrom('', '', '', '  ', '    ', '\t', ' ');
const marker = fc.constantFrom('', '- ', '* ', '• ', '1. ', '12) ', '(3) ', '[4] ', '- [ ] ', '> ', '— ');
const date = fc.constantFrom(
  '',
  '[2024-05-12] - ',
  '[unknown] ',
  '[] - ',
  '(May 2024): ',
  '2024-05-12: ',
  '**[2024-05-12]** ',
  '[2024-05-12]. ',
  '【不明】',
  '[03/04/2026] | ',
  '[2024-01-01] [project] ',
);
const block = fc.constantFrom(
  '',
  '',
  '',
  '```',
  '~~~',
  '````',
  '```python',
  '```json',
  '---',
  '===',
  '***',
  '# Career',
  '## Unknown',
  '**Projects**',
  '*Recent*',
  'Family:',
  'TOOLS',
  'Instructions',
  '[Projects]',
  '=== Goals ===',
  'Evidence: said so. Date: [2025-01-01].',
  '    - **Evidence:** x. Date: 2025-08-02.',
  'That is the complete set.',
  'Total: 12',
  'Imported from: ChatGPT',
  'Saved memories',
  'Delete',
  '| Date | Memory |',
  '|---|---|',
  '| 2024-05-12 | a \\| b |',
  '- Instructions',
  '- [a](b.md) x',
  '{"memory": "a"}',
  '[{"content": "b"}]',
  'date,memory',
  'sep=;',
  '<p>Hi</p>',
  '<ul><li>a<br>b</li></ul>',
  'id: 5',
  'created_at: 2024-05-12',
  'title: T',
  'type: note',
  'permalink: p',
  'name: n',
  'description: d',
);
const line = fc.oneof(
  fc.tuple(indent, marker, date, words).map((parts) => parts.join('')),
  fc.tuple(indent, block).map((parts) => parts.join('')),
  block,
);

/** Texts as the text rules know them, in any disorder. */
export const textDump: fc.Arbitrary<string> = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

const edit = fc.record({
  at: fc.nat(20_000),
  remove: fc.nat(40),
  insert: fc.oneof(fc.constant(''), block, date, fc.string({ unit: 'binary', maxLength: 6 })),
});

/** Cases with a few pieces cut out, put in or doubled. */
export const mutatedCase: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...CASE_INPUTS), fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([input, edits]) =>
    edits.reduce((bytes, { at, remove, insert }) => {
      const from = at % (bytes.length + 1);
      return Uint8Array.from([...bytes.subarray(0, from), ...new TextEncoder().encode(insert), ...bytes.subarray(from + remove)]);
    }, input),
  );

/** Anything at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json({ maxDepth: 4 }), fc.lorem());
