/** Reads dumps in this thread: for tests and single commands. A file of its own, so that a server does not load every parser twice. */
import { readDump } from '../../domain/import/read-dump.ts';
import type { DumpReader } from './dump-reader.ts';

/** Returns a reader that works in this thread. */
export function createDirectDumpReader(): DumpReader {
  return { read: async ({ source, hints, entries }) => readDump(source, hints, entries), close: async () => {} };
}
