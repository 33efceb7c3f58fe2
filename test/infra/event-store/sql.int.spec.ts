import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../src/infra/database/migrate.ts';
import { openSqlite } from '../../../src/infra/database/sqlite.ts';
import { LOG_MIGRATIONS, type LogTables } from '../../../src/infra/database/tables.ts';
import { CorruptLog, Unavailable } from '../../../src/infra/event-store/event-store.ts';
import { sqliteLog, type SqlLog } from '../../../src/infra/event-store/sql-log.ts';
import { createSqlEventStore } from '../../../src/infra/event-store/sql.ts';
import { describeEventStore, type OpenStore } from '../../contract/event-store.ts';
import { userId } from '../../support/ids.ts';
import { makeRecords } from '../../support/records.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function openLog(path: string) {
  const open = openSqlite<LogTables>(path);
  await migrate(open.db, LOG_MIGRATIONS);
  return open;
}

function opener(change: (log: SqlLog) => SqlLog): OpenStore {
  const path = join(tempFolder(), 'log.db');
  return async () => {
    const open = await openLog(path);
    const events = createSqlEventStore(change(sqliteLog(open)));
    const close = async (): Promise<void> => {
      await events.close();
      open.close();
    };
    return { events, close };
  };
}

describeEventStore('SQL event store with prepared statements', () => opener((log) => log));
describeEventStore('SQL event store with shared statements', () => opener((log) => ({ ...log, quick: null })));

describe('SQL event store over a damaged log', () => {
  async function damaged(statement: string) {
    const open = await openLog(join(tempFolder(), 'log.db'));
    onTestFinished(() => open.close());
    const store = createSqlEventStore(sqliteLog(open));
    const records = makeRecords(userId(1), 10);
    await store.append(userId(1), records, 0);
    open.raw.exec(statement);
    return store;
  }

  it.each([
    ['in the middle', 'delete from event where position = 4', 4],
    ['at the start', 'delete from event where position = 1', 1],
    ['at the end', 'delete from event where position > 8', 9],
  ])('reports a hole %s', async (_, statement, position) => {
    const store = await damaged(statement);
    const failure = await store.readAll(0, 100).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CorruptLog);
    expect((failure as CorruptLog).position).toBe(position);
  });

  it('reports a revision that is missing in a stream', async () => {
    const store = await damaged('delete from event where revision = 5');
    await expect(Array.fromAsync(store.readStream(userId(1)))).rejects.toThrow(CorruptLog);
  });

  it('ends a subscription with the hole, after what comes before it', async () => {
    const store = await damaged('delete from event where position = 4');
    await expect(Array.fromAsync(store.subscribeAll(0, AbortSignal.timeout(5_000)))).rejects.toThrow(CorruptLog);
  });
});

describe('SQL event store that cannot write', () => {
  it('says that nothing was appended, and takes the same append later', async () => {
    const path = join(tempFolder(), 'log.db');
    const open = await openLog(path);
    onTestFinished(() => open.close());
    const store = createSqlEventStore(sqliteLog(open));
    const records = makeRecords(userId(1), 2);
    open.raw.exec('pragma query_only = on');
    await expect(store.append(userId(1), records, 0)).rejects.toThrow(Unavailable);
    open.raw.exec('pragma query_only = off');
    expect(await store.append(userId(1), records, 0)).toEqual({ position: 2 });
  });
});
