/**
 * The cases of the import contract: each folder has an input and what must come out of it. The copies here make the suite complete on any
 * clone; where the shared originals exist they run too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../src/domain/import/parse.ts';
import type { SavedOn } from '../../../src/domain/memory/model.ts';

const root = join(import.meta.dirname, '../../..');
const folders = [join(root, 'test/fixtures/imports'), join(root, '../shared/fixtures/imports')];

type Expected = Readonly<{
  title: string;
  format: string | null;
  service: string | null;
  items: readonly Readonly<{ content: string; savedOn: SavedOn | null; section: string | null }>[];
  never: readonly string[];
  error: string | null;
  unparsed?: number;
}>;

function run(folder: string): void {
  const input = readdirSync(folder).find((name) => name.startsWith('input.')) ?? '';
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const result = parseDump({ bytes: readFileSync(join(folder, input)), name: input });
  if (!result.ok) {
    expect({ error: result.refusal.code, message: result.refusal.message }).toEqual({
      error: expected.error,
      message: result.refusal.message,
    });
    for (const text of expected.never) expect(result.refusal.message).not.toContain(text);
    return;
  }
  const { format, service, items, unparsed } = result.dump;
  expect(expected.error).toBeNull();
  expect(items.map(({ content, savedOn, section }) => ({ content, savedOn, section }))).toEqual(expected.items);
  expect({ format, service, unparsed: unparsed.length }).toEqual({
    format: expected.format,
    service: expected.service,
    unparsed: expected.unparsed ?? 0,
  });
  for (const text of expected.never) for (const item of items) expect(item.content).not.toContain(text);
}

for (const folder of folders) {
  describe.skipIf(!existsSync(folder))(folder.includes('shared') ? 'shared import cases' : 'import cases', () => {
    const cases = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json'))) : [];
    it.each(cases)('%s', (name) => run(join(folder, name)));
  });
}
