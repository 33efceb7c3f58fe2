/**
 * Prints the schema to `schema.graphql`. With `--check`, compares instead: the committed file with the code, and the code with the contract
 * (the copy under test/, and the one beside the repository where there is one). The contract may be extended, not changed; what it names
 * and the code does not have yet is reported and no failure.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema as buildContract } from 'graphql';
import { compareWithContract } from './contract.ts';
import { buildSchema, printApi } from '../src/graphql/schema.ts';

const root = new URL('../', import.meta.url);
const committed = new URL('schema.graphql', root);
const contracts = [new URL('test/graphql/contract.graphql', root), new URL('../shared/schema.graphql', root)];

const schema = buildSchema();
const printed = printApi(schema);

if (process.argv.includes('--check')) {
  const problems: string[] = [];
  if (!existsSync(committed) || readFileSync(committed, 'utf8') !== printed) {
    problems.push('schema.graphql is not what the code says: run `npm run schema` and commit it.');
  }
  for (const url of contracts.filter((one) => existsSync(one))) {
    const { changed, missing } = compareWithContract(schema, buildContract(readFileSync(url, 'utf8')));
    problems.push(...changed);
    const name = url.pathname.split('/').slice(-2).join('/');
    process.stdout.write(`${name}: ${missing.length === 0 ? 'all is there' : `not there yet: ${missing.join(', ')}`}\n`);
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  writeFileSync(committed, printed);
}
