/**
 * The real program as a child process: `src/main.ts` on a data folder and a free port, as `npm start` runs it. Needs no test runner, so that
 * scripts use it too. What a test forgets to stop dies with the process that started it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** How a process ended: by itself with a code, or by a signal. */
export type Exit = Readonly<{ code: number | null; signal: NodeJS.Signals | null }>;

export type Program = Readonly<{
  /** Of the GraphQL endpoint, as the program printed it. */
  url: string;
  pid: number;
  /** What it has written to standard error so far. */
  stderr(): string;
  exited: Promise<Exit>;
  /** SIGKILL, as a power cut for the process; resolves when it is gone. */
  kill(): Promise<Exit>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<Exit>;
}>;

export type Started = Readonly<{ exited: Promise<Exit>; kill(): Promise<Exit>; stop(): Promise<Exit>; ready: Promise<Program> }>;

export type Environment = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts the program and answers at once; `ready` resolves with its address, or rejects with what it wrote when it ends before. */
export function launchProgram(dataDir: string, environment: Environment = {}, timeoutMs = 30_000): Started {
  const env = { PATH: process.env['PATH'], TZ: process.env['TZ'], PORT: '0', DATA_DIR: dataDir, ...environment };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // 'close' and not 'exit': by then everything that it wrote has been read.
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const end = (signal: NodeJS.Signals): Promise<Exit> => {
    child.kill(signal);
    return exited;
  };
  const kill = (): Promise<Exit> => end('SIGKILL');
  const stop = (): Promise<Exit> => end('SIGTERM');
  const ready = new Promise<Program>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No address within ${timeoutMs} ms. It wrote: ${stdout}${stderr}`)), timeoutMs);
    child.stdout.on('data', () => {
      const url = /http:\/\/\S+\/graphql/.exec(stdout)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, pid: child.pid!, stderr: () => stderr, exited, kill, stop });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`It ended with ${code ?? signal} before it served. It wrote: ${stdout}${stderr}`));
    });
  });
  // A caller that kills it while it starts does not ask for its address.
  ready.catch(() => undefined);
  return { exited, kill, stop, ready };
}

/** Starts the program and waits until it serves. */
export function startProgram(dataDir: string, environment: Environment = {}): Promise<Program> {
  return launchProgram(dataDir, environment).ready;
}

/** Runs the program where it is expected to end by itself, and gives what it wrote; kills it after ten seconds. */
export async function runProgram(dataDir: string, environment: Environment = {}): Promise<Exit & Readonly<{ output: string }>> {
  const started = launchProgram(dataDir, environment);
  const timer = setTimeout(() => void started.kill(), 10_000);
  const output = await started.ready.then(
    () => started.kill().then(() => 'It serves.'),
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  clearTimeout(timer);
  return { ...(await started.exited), output };
}
