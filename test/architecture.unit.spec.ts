/**
 * The arrows of docs/architecture.md, checked: who may import whom, no cycles (type imports included), and a domain that is pure. Each
 * breach names the file and the remedy. The checks are functions of sources by path, so that made-up sources show that they can fail.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, importsOf } from './support/source.ts';

/** Sources by path, such as `domain/ids.ts`. */
type Sources = Readonly<Record<string, string>>;

type Room = Readonly<{
  rooms: readonly string[];
  /** Packages as they are imported; `all` for any. */
  packages: readonly string[] | 'all';
  /** Of these, types only: packages, and files of other rooms. */
  types: readonly string[];
  remedy: string;
}>;

const ROOMS: Readonly<Record<string, Room>> = {
  domain: {
    rooms: ['domain'],
    // Small and pure: they read no clock, no disk and no network.
    packages: ['@scure/bip39', 'csv-parse/sync', 'diff', 'fflate', 'htmlparser2', 'zod'],
    types: [],
    remedy: 'pass in what it needs as a value; a pure library goes on the list in this test',
  },
  projections: { rooms: ['projections', 'domain'], packages: ['kysely'], types: [], remedy: 'let infra call it with what it needs' },
  graphql: {
    rooms: ['graphql', 'domain', 'projections'],
    packages: ['@pothos', 'graphql', 'graphql-yoga', '@graphql-yoga', 'dataloader', 'zod'],
    types: ['kysely'],
    remedy: 'name a port in graphql/ports.ts and let main.ts put it in',
  },
  infra: {
    rooms: ['infra', 'domain', 'projections'],
    packages: 'all',
    types: ['graphql/ports.ts'],
    remedy: 'satisfy a type of graphql/ports.ts, or let main.ts bring the two together',
  },
};

/** main.ts and cli.ts bring everything together. */
const isRoot = (path: string): boolean => !path.includes('/');
const roomOf = (path: string): string => path.split('/')[0]!;

/** Names every import that crosses a wall. */
function wallBreaches(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    if (isRoot(path)) return [];
    const room = ROOMS[roomOf(path)];
    if (room === undefined) return [`${path} stands in no room: move it to ${Object.keys(ROOMS).join(', ')}`];
    return importsOf(source)
      .filter(({ from, isType }) => !isAllowed(room, path, from, isType))
      .map(({ from }) => `${path} imports ${from}: ${room.remedy}`);
  });
}

function isAllowed(room: Room, path: string, from: string, isType: boolean): boolean {
  const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
  if (isType && room.types.some((allowed) => target === allowed)) return true;
  if (from.startsWith('.'))
    return target.endsWith('.ts') && !target.startsWith('..') && room.rooms.includes(roomOf(target)) && !isRoot(target);
  if (room.packages === 'all') return true;
  return room.packages.some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

/** Names one way around for every group of files that import each other. */
function cycles(sources: Sources): readonly string[] {
  const targets = new Map(Object.entries(sources).map(([path, source]) => [path, targetsOf(path, source)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`${[...trail.slice(at), path].join(' -> ')}: move what both need to a file of its own`);
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return found;
}

function targetsOf(path: string, source: string): readonly string[] {
  const own = importsOf(source).filter(({ from }) => from.startsWith('.'));
  return [...new Set(own.map(({ from }) => posix.join(posix.dirname(path), from)))];
}

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|(?<![\w$.])Date\(\)|\bperformance\b/, 'take the time as an argument'],
  [/\bMath\.random\b|(?<![\w$.])crypto\b/, 'take ids as an argument'],
  [/(?<![\w$.])(?:process|globalThis|console)\s*[.[]/, 'answer a value, and let infra read and write'],
  [/(?<![\w$.])(?:async|await)(?![\w$])(?!\s*[:,)])|\bPromise\b/, 'let infra wait, and pass in what came'],
  [/(?<![\w$.])(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/, 'let infra do it'],
];

/** Names what a pure room does that depends on more than its arguments. */
function impurities(sources: Sources): readonly string[] {
  const pure = Object.entries(sources).filter(([path]) => roomOf(path) === 'domain' && !isRoot(path));
  return pure.flatMap(([path, source]) => {
    const code = codeOf(source);
    return IMPURE.flatMap(([pattern, remedy]) => (pattern.test(code) ? [`${path} has ${pattern.exec(code)![0].trim()}: ${remedy}`] : []));
  });
}

/** Names files that read the environment outside the composition root, and default exports. */
function strays(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([path, source]) => {
    const code = codeOf(source);
    // compile-cache.ts sets one variable of Node's own before the program begins; it reads none.
    const env = !isRoot(path) && path !== 'compile-cache.ts' && /\bprocess\s*\.\s*env\b|\bprocess\s*\[/.test(code);
    const isDefault = /(?<=^|\n)export\s+default\b|\bas\s+default\b/.test(code);
    return [
      ...(env ? [`${path} reads process.env: take a Config, which main.ts and cli.ts read`] : []),
      ...(isDefault ? [`${path} has a default export: name it`] : []),
    ];
  });
}

function readSources(): Sources {
  const root = join(import.meta.dirname, '..', 'src');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile() && file.name.endsWith('.ts'));
  const paths = files.map((file) => join(file.parentPath, file.name));
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

describe('the sources', () => {
  const sources = readSources();

  it('are all there', () => {
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(['main.ts', 'domain/ids.ts', 'infra/config.ts', 'graphql/ports.ts']));
    const imports = Object.values(sources).flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(Object.keys(sources).length);
    expect(imports.filter(({ from }) => from === '')).toEqual([]);
  });

  it('keep to their rooms', () => {
    expect(wallBreaches(sources)).toEqual([]);
  });

  it('import each other in one direction, types included', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it('of the domain are pure', () => {
    expect(impurities(sources)).toEqual([]);
  });

  it('read the environment in one place, and name what they export', () => {
    expect(strays(sources)).toEqual([]);
  });

  it('import only files that are there', () => {
    const missing = Object.entries(sources).flatMap(([path, source]) =>
      targetsOf(path, source)
        .filter((target) => !target.startsWith('..') && sources[target] === undefined)
        .map((target) => `${path} imports ${target}, which is not there`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the scanner', () => {
  it('reads every form of import', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B } from './b.ts';",
      "import { type C, type D } from './c.ts';",
      "import { type E, f } from './d.ts';",
      "import * as g from './e.ts';",
      "import h, { i } from './f.ts';",
      "import {\n  type J,\n  k,\n} from './g.ts';",
      "export { l } from './h.ts';",
      "export type { M } from './i.ts';",
      "export * from './j.ts';",
      "import './k.ts';",
      "const n = await import('./l.ts');",
      'import { o } from "./m.ts";',
      '// import { no } from "./no.ts";',
      '/*\nimport { no } from "./no.ts";\n*/',
      'const text = `\nimport { no } from "./no.ts";\n`;',
    ].join('\n');
    const found = importsOf(source).map(({ from, isType }) => `${from}${isType ? ' type' : ''}`);
    const names = 'a b c d e f g h i j k l m'.split(' ').map((name) => `./${name}.ts${'bci'.includes(name) ? ' type' : ''}`);
    expect(found).toEqual(names);
  });

  it('sees code between literals that look like comments or code', () => {
    const code = codeOf(
      "const url = 'https://x'; const re = /[/'\"`]/g; const half = a / b / c; Date.now(); // console.log()\n`process.env`",
    );
    expect(code).toContain('Date.now()');
    expect(code).toContain('a / b / c');
    expect(code).not.toMatch(/console|process|https/);
  });

  it.each<[string, string, string]>([
    ['domain/a.ts', "import { readFileSync } from 'node:fs';", 'domain/a.ts imports node:fs'],
    ['domain/a.ts', "import type { B } from '../infra/b.ts';", 'domain/a.ts imports ../infra/b.ts'],
    ['domain/memory/a.ts', "import type { B } from '../../projections/b.ts';", 'domain/memory/a.ts imports ../../projections/b.ts'],
    ['domain/a.ts', "import { sql } from 'kysely';", 'domain/a.ts imports kysely'],
    ['projections/a.ts', "import { b } from '../infra/b.ts';", 'projections/a.ts imports ../infra/b.ts'],
    ['projections/a.ts', "import { b } from 'node:crypto';", 'projections/a.ts imports node:crypto'],
    ['graphql/a.ts', "import { b } from '../infra/b.ts';", 'graphql/a.ts imports ../infra/b.ts'],
    ['graphql/a.ts', "import { sql } from 'kysely';", 'graphql/a.ts imports kysely'],
    ['infra/a.ts', "import { b } from '../graphql/ports.ts';", 'infra/a.ts imports ../graphql/ports.ts'],
    ['infra/a.ts', "import type { B } from '../graphql/schema.ts';", 'infra/a.ts imports ../graphql/schema.ts'],
    ['infra/a.ts', "import { main } from '../main.ts';", 'infra/a.ts imports ../main.ts'],
    ['utils/a.ts', '', 'utils/a.ts stands in no room'],
  ])('finds a breach in %s: %s', (path, source, breach) => {
    expect(wallBreaches({ [path]: source })).toEqual([expect.stringContaining(breach)]);
  });

  it('lets through what is allowed', () => {
    const allowed: Sources = {
      'domain/a.ts': "import { z } from 'zod';\nimport type { B } from './memory/b.ts';",
      'projections/a.ts': "import { sql } from 'kysely';\nimport type { B } from '../domain/b.ts';",
      'graphql/types/a.ts':
        "import type { Kysely } from 'kysely';\nimport relay from '@pothos/plugin-relay';\nimport { q } from '../../projections/q.ts';",
      'infra/a.ts': "import type { OpenTexts } from '../graphql/ports.ts';\nimport { x } from 'node:fs';\nimport pg from 'pg';",
      'main.ts': "import { a } from './infra/a.ts';\nimport { b } from './graphql/b.ts';",
    };
    expect(wallBreaches(allowed)).toEqual([]);
  });

  it('finds a cycle, one of types too, and leaves a diamond alone', () => {
    const cycle = {
      'domain/a.ts': "import { b } from './b.ts';",
      'domain/b.ts': "import type { A } from './c/d.ts';",
      'domain/c/d.ts': "import { a } from '../a.ts';",
    };
    expect(cycles(cycle)).toEqual(['domain/a.ts -> domain/b.ts -> domain/c/d.ts -> domain/a.ts: move what both need to a file of its own']);
    const diamond = { 'a.ts': "import './b.ts';\nimport './c.ts';", 'b.ts': "import './d.ts';", 'c.ts': "import './d.ts';", 'd.ts': '' };
    expect(cycles(diamond)).toEqual([]);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const id = Math.random();',
    'if (process.env.X) x();',
    "console.log('x');",
    'export async function f() {}',
    'const x = await y;',
    'setTimeout(f, 1);',
  ])('finds an impurity: %s', (source) => {
    expect(impurities({ 'domain/a.ts': source })).toHaveLength(1);
    expect(impurities({ 'infra/a.ts': source })).toEqual([]);
  });

  it('takes a date from a number for pure, and words in texts for words', () => {
    const source =
      "const day = new Date(at); const process = (items: X) => items; // Date.now()\nconst s = 'async await console.log()'; const r = /process\\.env|Date\\.now/;";
    expect(impurities({ 'domain/a.ts': source })).toEqual([]);
  });

  it('finds the environment and default exports', () => {
    expect(strays({ 'infra/a.ts': 'const port = process.env.PORT;', 'main.ts': 'readConfig(process.env);' })).toEqual([
      expect.stringContaining('infra/a.ts reads process.env'),
    ]);
    expect(strays({ 'graphql/a.ts': 'const a = 1;\nexport default a;', 'graphql/b.ts': 'export { a as default };' })).toHaveLength(2);
  });
});
