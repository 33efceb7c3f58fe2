/** Folders that are gone when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes an empty folder, removed when the running test is over. What uses it must be closed in an `onTestFinished` that comes later. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'memory-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
