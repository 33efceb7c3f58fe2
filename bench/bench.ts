/**
 * `npm run bench`: the figures that the project promises, measured on the machine at hand. Everything random comes from one seed. Servers
 * run as processes of their own in fresh folders, load comes from this one; with two cores they share them, as they would with a client.
 *
 * `npm run bench -- NAME …` runs only the named measurements: writes, reads, asof, append, parse, import, mixed, start.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, fsyncSync, writeSync, closeSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAppend } from './append.ts';
import { measureParse } from './parse.ts';
import { type BenchServer, load, startServer } from './load.ts';
import { entryText, seeded } from './random.ts';
import { latencyNote, percentiles, printSetup, printSummary, report } from './report.ts';

const SEED = 20_261_122;
const root = mkdtempSync(join(tmpdir(), 'memory-ledger-bench-'));
let folders = 0;
const newFolder = (): string => join(root, String((folders += 1)));

const ADD = `mutation Add($content: String!) { addEntry(input: { content: $content, section: PROJECTS }) {
  __typename ... on AddEntrySuccess { revision entry { id content status } } } }`;
const READ = '{ memory { revision entries(first: 100) { totalCount edges { cursor node { id content status section } } } } }';
const AS_OF = `query At($revision: Int!) { memory(asOf: { revision: $revision }) { revision
  entries(first: 100) { totalCount edges { cursor node { id content status section } } } } }`;

const MEASUREMENTS: Readonly<Record<string, () => Promise<void>>> = {
  writes: measureWrites,
  reads: measureReads,
  asof: measureAsOf,
  append: () => measureAppend(newFolder(), SEED),
  parse: async () => measureParse(SEED),
  import: measureImport,
  mixed: measureMixed,
  start: measureStart,
};

async function withServer(run: (server: BenchServer, folder: string) => Promise<void>): Promise<void> {
  const folder = newFolder();
  const server = await startServer('./server.ts', [folder]);
  try {
    await run(server, folder);
  } finally {
    await server.stop();
  }
}

/** addEntry over HTTP with 32 connections: spread over 1,000 users, then all of one user. */
async function measureWrites(): Promise<void> {
  await withServer(async ({ url }) => {
    const random = seeded(SEED);
    let number = 0;
    const next = (user: () => number) => () => ({ query: ADD, variables: { content: entryText(random, (number += 1)) }, user: user() });
    const spread = next(() => number % 1000);
    await load({ url, connections: 32, amount: 3000, next: spread });
    const many = await load({ url, connections: 32, seconds: 8, next: spread });
    report({
      what: 'addEntry, 32 connections, 1,000 users',
      value: many.perSecond,
      unit: '/s',
      target: { atLeast: 3000 },
      note: noteOf(many),
    });
    // One user has room for 10,000 live entries.
    const one = await load({ url, connections: 32, amount: 9000, next: next(() => 5000) });
    report({ what: 'addEntry, 32 connections, one user', value: one.perSecond, unit: '/s', target: { atLeast: 1500 }, note: noteOf(one) });
  });
}

function noteOf(result: Awaited<ReturnType<typeof load>>): string {
  return `${latencyNote(result.latency)}${result.errors === 0 ? '' : `, ${result.errors} ERRORS`}`;
}

/** memory with 100 entries, beside bare yoga answering the same JSON from memory. */
async function measureReads(): Promise<void> {
  await withServer(async (server) => {
    await server.ask({ type: 'seed', user: '1', entries: 100, events: 100, randomSeed: SEED });
    const bare = await startServer('./bare-yoga.ts', []);
    try {
      const answer = await post(server.url, READ, {}, '1');
      const nodes = answer.data.memory.entries.edges.map((edge: { node: object }) => edge.node);
      await bare.ask({ type: 'nodes', nodes });
      const next = (): { query: string; user: number } => ({ query: READ, user: 1 });
      // In turns, so that what else the machine does hits both.
      const ours: number[] = [];
      const theirs: number[] = [];
      await load({ url: server.url, connections: 16, seconds: 2, next });
      await load({ url: bare.url, connections: 16, seconds: 2, next });
      let note = '';
      for (let round = 0; round < 3; round += 1) {
        const mine = await load({ url: server.url, connections: 16, seconds: 3, next });
        note = noteOf(mine);
        ours.push(mine.perSecond);
        theirs.push((await load({ url: bare.url, connections: 16, seconds: 3, next })).perSecond);
      }
      const [mine, other] = [percentiles(ours).p50, percentiles(theirs).p50];
      report({ what: 'memory of 100 entries, 16 connections', value: mine, unit: '/s', target: { atLeast: 1500 }, note });
      report({ what: 'the same JSON from bare yoga', value: other, unit: '/s', target: null });
      report({ what: 'cost of memory in bare yogas', value: other / mine, unit: 'x', target: { atMost: 2 } });
    } finally {
      await bare.stop();
    }
  });
}

async function post(url: string, query: string, variables: object, user: string) {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'bench-user': user };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const answer = (await response.json()) as { data: { memory: { entries: { edges: { node: object }[] } } }; errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

/** Reads as of 20 random revisions of a user with 10,000 events, against the present; then again beside 1,000 other users. */
async function measureAsOf(): Promise<void> {
  await withServer(async (server) => {
    await server.ask({ type: 'seed', user: '1', entries: 100, events: 10_000, randomSeed: SEED });
    const alone = await timeReads(server.url);
    report({
      what: 'memory now, user of 10,000 events, one connection',
      value: alone.now.p50,
      unit: 'ms',
      target: null,
      note: latencyNote(alone.now),
    });
    report({
      what: 'memory as of 20 random revisions',
      value: alone.past.p50,
      unit: 'ms',
      target: { atMost: 3 },
      note: latencyNote(alone.past),
    });
    report({ what: 'as of / now', value: alone.past.p50 / alone.now.p50, unit: 'x', target: { atMost: 3 } });
    await server.ask({ type: 'seedMany', from: 10_000, count: 1000, entries: 20 });
    const crowded = await timeReads(server.url);
    const growth = { now: crowded.now.p50 / alone.now.p50, past: crowded.past.p50 / alone.past.p50 };
    report({ what: 'now, beside 1,000 other users / alone', value: growth.now, unit: 'x', target: { atMost: 1.25 } });
    report({ what: 'as of, beside 1,000 other users / alone', value: growth.past, unit: 'x', target: { atMost: 1.25 } });
  });
}

async function timeReads(url: string) {
  const random = seeded(SEED);
  const revisions = Array.from({ length: 20 }, () => 1 + Math.floor(random() * 9999));
  const time = async (query: string, variables: object): Promise<number> => {
    const started = performance.now();
    await post(url, query, variables, '1');
    return performance.now() - started;
  };
  const now: number[] = [];
  const past: number[] = [];
  for (let round = -5; round < 30; round += 1) {
    for (const revision of revisions) {
      const present = await time(READ, {});
      const then = await time(AS_OF, { revision });
      if (round < 0) continue;
      now.push(present);
      past.push(then);
    }
  }
  return { now: percentiles(now), past: percentiles(past) };
}

const IMPORT = `mutation Import($text: String!) { startImport(input: { source: { text: $text } }) {
  __typename ... on StartImportSuccess { import { id } } ... on UserError { code message } } }`;
const STATUS = 'query Status($id: ID!) { import(id: $id) { status counts { total imported } } }';

/** A dump of 10,000 lines, from the request to COMPLETED as a reader sees it. */
async function measureImport(): Promise<void> {
  await withServer(async (server) => {
    const warm = dumpOf(200, 1);
    await importDump(server.url, warm, '7');
    const { seconds, imported } = await importDump(server.url, dumpOf(10_000, SEED), '8');
    report({
      what: 'import of 10,000 lines, screened and landed',
      value: seconds,
      unit: 's',
      target: { atMost: 3 },
      note: `${imported} imported`,
    });
    const again = await importDump(server.url, dumpOf(10_000, SEED), '8');
    report({ what: 'the same dump again', value: again.seconds, unit: 's', target: null, note: `${again.imported} imported` });
  });
}

function dumpOf(lines: number, randomSeed: number): string {
  const random = seeded(randomSeed);
  return [
    '## Projects',
    ...Array.from({ length: lines }, (_, index) => `[2026-03-${String((index % 28) + 1).padStart(2, '0')}] - ${entryText(random, index)}`),
  ].join('\n');
}

async function importDump(url: string, text: string, user: string): Promise<{ seconds: number; imported: number }> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'bench-user': user };
  const ask = async (query: string, variables: object) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as {
      data: Record<string, { code?: string; import?: { id: string }; status?: string; counts?: { imported: number } }>;
    };
  };
  const started = performance.now();
  const { data } = await ask(IMPORT, { text });
  const id = data['startImport']?.import?.id;
  if (id === undefined) throw new Error(`The import was refused: ${data['startImport']?.code}.`);
  for (;;) {
    const { data: read } = await ask(STATUS, { id });
    const status = read['import']?.status;
    if (status === 'COMPLETED') return { seconds: (performance.now() - started) / 1000, imported: read['import']?.counts?.imported ?? -1 };
    if (status === 'FAILED') throw new Error('The import failed.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Read latency while writes are at full load, then while a rebuild goes on too. */
async function measureMixed(): Promise<void> {
  await withServer(async (server) => {
    await server.ask({ type: 'seed', user: '1', entries: 100, events: 100, randomSeed: SEED });
    await server.ask({ type: 'seedMany', from: 10_000, count: 1000, entries: 60 });
    const random = seeded(SEED);
    let number = 0;
    const write = () => ({ query: ADD, variables: { content: entryText(random, (number += 1)) }, user: 20_000 + (number % 1000) });
    const read = () => ({ query: READ, user: 1 });
    const during = async (seconds: number) => {
      const writes = load({ url: server.url, connections: 32, seconds, next: write });
      const reads = load({ url: server.url, connections: 1, seconds, next: read });
      return { writes: await writes, reads: await reads };
    };
    await during(2);
    const busy = await during(6);
    report({
      what: 'p99 of a read under full write load',
      value: busy.reads.latency.p99,
      unit: 'ms',
      target: { atMost: 20 },
      note: `${latencyNote(busy.reads.latency)}; ${Math.round(busy.writes.perSecond)} writes/s`,
    });
    const rebuilt = server.ask<{ events: number; ms: number }>({ type: 'rebuild' });
    const both = await during(6);
    const { events, ms } = await rebuilt;
    report({
      what: 'p99 of a read under full write load and a rebuild',
      value: both.reads.latency.p99,
      unit: 'ms',
      target: { atMost: 20 },
      note: `${latencyNote(both.reads.latency)}; ${Math.round(both.writes.perSecond)} writes/s; ${events} events rebuilt in ${(ms / 1000).toFixed(1)} s`,
    });
  });
}

/** From the start of the process to the first answer on an existing database, and the memory it takes then. */
async function measureStart(): Promise<void> {
  let folder = '';
  await withServer(async (server, dataDir) => {
    folder = dataDir;
    await server.ask({ type: 'seedMany', from: 0, count: 200, entries: 100 });
  });
  const times: number[] = [];
  let rss = 0;
  for (let run = 0; run < 5; run += 1) {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', './src/compile-cache.ts', 'src/main.ts'], {
      env: { ...process.env, DATA_DIR: folder, PORT: '4790' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    while (!(await answers('http://127.0.0.1:4790/graphql'))) await new Promise((resolve) => setTimeout(resolve, 5));
    times.push(performance.now() - started);
    rss = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
  report({
    what: 'start to first answer, database of 20,000 events',
    value: percentiles(times).p50 / 1000,
    unit: 's',
    target: { atMost: 1 },
  });
  report({ what: 'resident memory after start', value: rss, unit: 'MiB', target: { atMost: 200 } });
}

async function answers(url: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: '{ memory { revision } }' }) });
    return ((await response.json()) as { data?: { memory?: object } }).data?.memory !== undefined;
  } catch {
    return false;
  }
}

/** The median time of a durable 4 KiB write in the folder that is measured in. */
function fsyncMs(): number {
  const file = openSync(join(root, 'fsync'), 'w');
  const block = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now();
    writeSync(file, block);
    fsyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  return percentiles(times).p50;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => MEASUREMENTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(2);
}
printSetup(SEED, fsyncMs());
try {
  for (const name of asked.length === 0 ? Object.keys(MEASUREMENTS) : asked) await MEASUREMENTS[name]?.();
  if (!printSummary()) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
