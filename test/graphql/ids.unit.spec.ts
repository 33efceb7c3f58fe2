import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemId } from '../../src/domain/ids.ts';
import {
  actionGid,
  changeGid,
  entryGid,
  importGid,
  itemGid,
  memoryGid,
  parseEntryGid,
  parseGid,
  parseImportGid,
  parseItemGid,
  versionGid,
  viewerGid,
} from '../../src/graphql/ids.ts';
import { entryId, importId } from '../support/ids.ts';

const item = itemId(importId(1), 12);
const all = [
  [entryGid(entryId(1)), { type: 'Entry', entryId: entryId(1) }],
  [versionGid(entryId(1), 7), { type: 'EntryVersion', version: { entryId: entryId(1), fromRevision: 7 } }],
  [memoryGid(null), { type: 'Memory', revision: null }],
  [memoryGid(0), { type: 'Memory', revision: 0 }],
  [changeGid(9, 2), { type: 'Change', change: { revision: 9, index: 2 } }],
  [actionGid(3), { type: 'Action', revision: 3 }],
  [importGid(importId(1)), { type: 'Import', importId: importId(1) }],
  [itemGid(item), { type: 'ImportItem', itemId: item }],
  [viewerGid(), { type: 'Viewer' }],
] as const;

describe('global ids', () => {
  it('come back as what they were made of', () => {
    for (const [id, parsed] of all) expect(parseGid(id)).toEqual(parsed);
  });

  it('are URL-safe and each of its own', () => {
    for (const [id] of all) expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
  });

  it('are of one type only', () => {
    expect(parseEntryGid(importGid(importId(1)))).toBeNull();
    expect(parseEntryGid(versionGid(entryId(1), 1))).toBeNull();
    expect(parseImportGid(entryGid(entryId(1)))).toBeNull();
    expect(parseItemGid(importGid(importId(1)))).toBeNull();
    expect(parseEntryGid(entryGid(entryId(1)))).toBe(entryId(1));
  });

  it('have one spelling: what would not be encoded so is no id', () => {
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    const wrong = [
      '',
      'Entry:1',
      encode('Entry:1'),
      encode(`Entry:${entryId(1)} `),
      encode(`entry:${entryId(1)}`),
      encode('Change:01.0'),
      encode('Change:1'),
      encode('Change:1.0.0'),
      encode('Memory:-1'),
      encode('Memory:1e3'),
      encode(`EntryVersion:${entryId(1)}`),
      encode(`EntryVersion:${entryId(1)}.1.1`),
      encode(`ImportItem:${importId(1)}`),
      encode('Viewer:you'),
      `${entryGid(entryId(1))}=`,
      `${entryGid(entryId(1))}\n`,
      entryGid(entryId(1)).repeat(20),
    ];
    for (const id of wrong) expect(parseGid(id), id).toBeNull();
  });

  it('never throw, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseGid(text) === null || parseGid(text) !== undefined));
  });
});
