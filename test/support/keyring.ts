/** A keyring in memory: the real adapter on a private SQLite database. */
import { onTestFinished } from 'vitest';
import { migrate } from '../../src/infra/database/migrate.ts';
import { openSqlite } from '../../src/infra/database/sqlite.ts';
import { KEY_MIGRATIONS, type KeyTables } from '../../src/infra/database/tables.ts';
import { createKeyring } from '../../src/infra/keyring/keyring.ts';
import { createSqlKeyReader, createSqlKeyWriter, sqliteQuickInsert } from '../../src/infra/keyring/sql.ts';
import { deriveMasterKeys } from '../../src/infra/sealing/derive.ts';

export const MASTER_KEY: Uint8Array = Uint8Array.from({ length: 32 }, (_, index) => index);

/** Opens an empty keyring under a master key, with the writing half and the database below it. */
export async function memoryKeyring(masterKey: Uint8Array = MASTER_KEY, quick = true) {
  const open = openSqlite<KeyTables>(':memory:');
  onTestFinished(() => open.close());
  await migrate(open.db, KEY_MIGRATIONS);
  const master = deriveMasterKeys(masterKey);
  const writer = createSqlKeyWriter(open.db, () => undefined, quick ? sqliteQuickInsert(open) : null);
  const keyring = createKeyring(createSqlKeyReader(open.db), writer, master);
  return { keyring, writer, master, open };
}
