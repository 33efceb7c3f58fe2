/**
 * What must hold in a data folder that nobody serves, read with the store's own functions and without the server: positions without gaps,
 * every stream's hash chain whole, rows as a rebuild makes them, and nowhere a byte of what must not be there.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { UserId } from '../../../src/domain/ids.ts';
import { foldersOf } from '../../../src/infra/database/folders.ts';
import { findCurrent, openToRead } from '../../../src/infra/database/projections.ts';
import { openSqlite } from '../../../src/infra/database/sqlite.ts';
import type { StagingTables } from '../../../src/infra/database/tables.ts';
import { type ChainHead, verifyChain } from '../../../src/infra/event-store/chain.ts';
import type { StoredEvent } from '../../../src/infra/event-store/event-store.ts';
import { rebuildInto, withLog } from '../../../src/infra/rebuild.ts';
import { dump } from '../../projections/support/tables.ts';
import { Fault } from './writer.ts';

const PAGE = 1_000;

/** Walks the whole log; throws Fault where a position is missing or a chain is broken. `visit` sees every event. */
export async function checkLog(dataDir: string, visit: (event: StoredEvent) => void = () => undefined): Promise<{ events: number }> {
  return withLog(dataDir, async (log) => {
    const heads = new Map<UserId, ChainHead>();
    let position = 0;
    for (;;) {
      const page = await log.readAll(position, PAGE);
      for (const event of page) {
        position += 1;
        if (event.position !== position) throw new Fault(`Position ${position} is missing from the log.`);
        const report = verifyChain([event], heads.get(event.user));
        if (!report.ok) throw new Fault(`The chain is broken at revision ${report.brokenAt} (position ${position}).`);
        heads.set(event.user, report.head);
        visit(event);
      }
      if (page.length < PAGE) return { events: position };
    }
  });
}

/** Compares the rows that are served with those that a rebuild makes of the log. */
export async function checkRows(dataDir: string): Promise<void> {
  await withLog(dataDir, async (log, folder) => {
    const head = await log.head();
    const current = findCurrent(folder, head);
    if (current === null) throw new Fault('There are no rows that could be served.');
    const fresh = mkdtempSync(join(tmpdir(), 'memory-ledger-rebuilt-'));
    const served = openToRead(folder, current);
    const { name, quarantined } = await rebuildInto(fresh, log);
    const rebuilt = openToRead(fresh, name);
    try {
      if (quarantined.length > 0) throw new Fault('An event cannot be applied.');
      const [expected, found] = [dump(rebuilt), dump(served)];
      for (const table of Object.keys(expected)) {
        if (!isDeepStrictEqual(found[table], expected[table])) throw new Fault(`The rows of ${table} are not those of a rebuild.`);
      }
    } finally {
      served.close();
      rebuilt.close();
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

/** Throws Fault when a file of the folder has the text in it: as UTF-8, UTF-16, or base64 at any of its three offsets. */
export function checkAbsent(dataDir: string, text: string): number {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), ...inBase64(text)];
  let bytes = 0;
  for (const file of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = readFileSync(join(file.parentPath, file.name));
    bytes += content.length;
    if (needles.some((needle) => content.includes(needle))) throw new Fault(`What must be on no disk is in ${file.name}.`);
  }
  return bytes;
}

/** The part of the base64 of any text with this one in it that does not depend on what stands around it. */
function inBase64(text: string): Buffer[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.from('\0'.repeat(before) + text, 'utf8').toString('base64');
    const from = before === 0 ? 0 : 4;
    return Buffer.from(coded.replace(/=+$/, '').slice(from, -2), 'latin1');
  });
}

/** Returns how many chunks of imports are staged. */
export function countStaged(dataDir: string): number {
  const open = openSqlite<StagingTables>(foldersOf(dataDir).staging, { readOnly: true });
  try {
    return Number(open.raw.prepare('SELECT count(*) AS count FROM staged_import').get()!['count']);
  } finally {
    open.close();
  }
}
