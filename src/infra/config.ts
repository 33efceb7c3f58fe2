/**
 * Settings: one pure function of the environment, everything checked at once, all problems reported together. Values are never echoed,
 * since one that stands in the wrong place may be a secret. `main.ts` and `cli.ts` are the only places that read `process.env`.
 */
import { z } from 'zod';

export type Config = Readonly<{
  /** Folder of the log, the keys and the projections. */
  dataDir: string;
  host: string;
  port: number;
  /** 32 bytes; null: made and kept beside the keys. */
  masterKey: Uint8Array | null;
  /** Bytes of folded memories kept in this process. */
  cacheBytes: number;
}>;

/** What is wrong with the settings, one sentence a problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

const MEBIBYTE = 1024 * 1024;

/** Every setting, with its default and what it has to be. docs/settings.md is compared with this by a test. */
export const SETTINGS = {
  DATA_DIR: z.string().min(1, 'DATA_DIR: give the path of a folder.').default('./data'),
  HOST: z
    .string()
    .refine(
      (host) => LOOPBACK.has(host),
      'HOST: only 127.0.0.1, ::1 or localhost. There are no credentials to check yet, so nobody else may reach it.',
    )
    .default('127.0.0.1'),
  PORT: z.coerce
    .number('PORT: give a number.')
    .int('PORT: give a whole number.')
    .min(0, 'PORT: 0 to 65535; 0 takes a free one.')
    .max(65_535, 'PORT: 0 to 65535.')
    .default(4000),
  MASTER_KEY: z
    .string()
    .refine(
      (key) => /^[A-Za-z0-9+/]{43}=$/.test(key),
      'MASTER_KEY: give 32 bytes in base64 (44 characters, as `openssl rand -base64 32` prints them).',
    )
    .optional(),
  CACHE_MB: z.coerce
    .number('CACHE_MB: give a number.')
    .int('CACHE_MB: give a whole number.')
    .min(8, 'CACHE_MB: at least 8.')
    .max(4096, 'CACHE_MB: at most 4096.')
    .default(64),
} as const;

/** Reads the settings. Empty values count as absent. Throws ConfigError with every problem. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const read = z.object(SETTINGS).safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map((issue) => issue.message));
  const { DATA_DIR, HOST, PORT, MASTER_KEY, CACHE_MB } = read.data;
  return {
    dataDir: DATA_DIR,
    host: HOST,
    port: PORT,
    masterKey: MASTER_KEY === undefined ? null : Buffer.from(MASTER_KEY, 'base64'),
    cacheBytes: CACHE_MB * MEBIBYTE,
  };
}
