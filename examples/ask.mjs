/**
 * Asks the API one of the operations in walk-through.graphql, and prints the answer: `node examples/ask.mjs Memory`.
 * Variables follow as name=value; @path takes a file's text, whole numbers are sent as such. `-p a.b.0.c` prints one value of the answer, bare.
 */
import { readFileSync } from 'node:fs';

const [operationName, ...rest] = process.argv.slice(2);
const api = process.env.API ?? 'http://127.0.0.1:4000/graphql';
const query = readFileSync(new URL('./walk-through.graphql', import.meta.url), 'utf8');
const variables = {};
let path = null;
for (let index = 0; index < rest.length; index += 1) {
  if (rest[index] === '-p') {
    path = rest[(index += 1)];
    continue;
  }
  const [, name, value] = /^(\w+)=([^]*)$/.exec(rest[index]) ?? [];
  if (value.startsWith('@')) variables[name] = readFileSync(value.slice(1), 'utf8');
  else variables[name] = /^\d+$/.test(value) ? Number(value) : value;
}
const headers = { 'content-type': 'application/json', accept: 'application/json' };
const response = await fetch(api, { method: 'POST', headers, body: JSON.stringify({ query, operationName, variables }) }).catch(() => {
  console.error(`Nobody answers at ${api}. Start the server with: npm start`);
  process.exit(1);
});
const { data, errors } = await response.json();
if (errors !== undefined) {
  console.error(JSON.stringify(errors, null, 2));
  process.exitCode = 1;
}
const picked = path === null ? data : path.split('.').reduce((value, key) => value?.[key], data);
console.log(typeof picked === 'string' ? picked : format(picked, ''));

/** JSON, on one line where it fits. */
function format(value, indent) {
  const line = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
  if (line.length + indent.length <= 120 || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, item]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${format(item, inner)}`);
  return `${isList ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}
