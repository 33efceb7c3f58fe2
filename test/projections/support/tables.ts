/** A projection in memory, and its rows as they stand. */
import type { UserId } from '../../../src/domain/ids.ts';
import { CREATE_INDEXES, CREATE_TABLES } from '../../../src/infra/database/projection-schema.ts';
import { openSqlite, type Sqlite } from '../../../src/infra/database/sqlite.ts';
import { createProjector, type ProjectorOptions } from '../../../src/infra/projector.ts';
import { COLUMNS } from '../../../src/projections/columns.ts';
import type { ProjectionTables } from '../../../src/projections/tables.ts';

/** Opens an empty projection. */
export function openTables(path = ':memory:'): Sqlite<ProjectionTables> {
  const open = openSqlite<ProjectionTables>(path, { synchronous: 'NORMAL' });
  open.raw.exec(CREATE_TABLES);
  open.raw.exec(CREATE_INDEXES);
  return open;
}

/** Applies all that the log has, in batches of a size. */
export async function catchUp(open: Sqlite<ProjectionTables>, log: ProjectorOptions['log'], batch = 1000): Promise<void> {
  const projector = createProjector({ log, open });
  while ((await projector.step(batch)) > 0);
}

/** Returns all rows of all tables in the order of their keys; of one user, when one is given. */
export function dump(open: Sqlite<ProjectionTables>, user?: UserId): Record<string, unknown[]> {
  const rows: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(COLUMNS)) {
    if (user !== undefined && table === 'checkpoint') continue;
    const where = user === undefined ? '' : `WHERE user_id = '${user}'`;
    rows[table] = open.raw
      .prepare(`SELECT ${columns.join(', ')} FROM "${table}" ${where} ORDER BY ${columns.slice(0, 3).join(', ')}`)
      .all()
      .map((row) => ({ ...row }));
  }
  return rows;
}
