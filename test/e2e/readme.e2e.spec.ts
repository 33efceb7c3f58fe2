/** The README's walk-through, run as it stands: each command of its shell blocks, and beside it the output that the README shows. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startProgram } from '../support/process.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const MARK = '\u001e';

type Shown = Readonly<{ command: string; output: string }>;

/** The commands behind a `$`, each with the lines up to the next one. */
function walkThrough(markdown: string): Shown[] {
  return [...markdown.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block]) =>
    block!
      .split(/^\$ /m)
      .slice(1)
      .map((shown) => {
        const end = shown.indexOf('\n');
        return { command: shown.slice(0, end), output: shown.slice(end + 1) };
      }),
  );
}

it.skipIf(process.platform === 'win32')('the README shows what its commands print', { timeout: 60_000 }, async () => {
  const steps = walkThrough(readFileSync(join(root, 'README.md'), 'utf8'));
  expect(steps.length).toBeGreaterThanOrEqual(9);
  const program = await startProgram(join(tempFolder(), 'data'));
  try {
    // One shell for all, since a later command uses what an earlier one defines; a person is slower, so an import has its time to end.
    const script = steps
      .map(({ command }) => `${command}\nprintf '${MARK}'\nsleep ${command.includes('Import text=') ? 2 : 0.1}\n`)
      .join('');
    const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), API: program.url };
    const { stdout } = await run('bash', ['-c', script], { cwd: root, env, timeout: 45_000 });
    const printed = stdout.split(MARK);
    for (const [index, { command, output }] of steps.entries()) expect(`$ ${command}\n${printed[index]}`).toBe(`$ ${command}\n${output}`);
  } finally {
    await program.stop();
  }
});
