/**
 * The log: one JSON object a line on standard error. Names of events and codes, ids and numbers; never memory text, never the text
 * of an error that could hold some.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export type Log = Readonly<{
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** Logs the kind of an error and where it was thrown; its message only where we wrote it. */
  error(event: string, fields: LogFields, error: unknown): void;
}>;

/** Returns a log that writes lines; `write` gets each without its newline. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  const put = (level: string, event: string, fields: LogFields): void =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => put('info', event, fields),
    warn: (event, fields = {}) => put('warn', event, fields),
    error: (event, fields, error) => put('error', event, { ...fields, ...describe(error) }),
  };
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code: 'code' in error ? String(error.code) : null, where: frames.slice(0, 4).join(' | ').trim() };
}
