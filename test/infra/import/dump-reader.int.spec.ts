import { describe, expect, it, onTestFinished } from 'vitest';
import { createDumpReader } from '../../../src/infra/import/dump-reader.ts';

function start(timeoutMs: number) {
  const reader = createDumpReader({ worker: new URL('./poisonable-worker.ts', import.meta.url), timeoutMs });
  onTestFinished(() => reader.close());
  const read = async (text: string): Promise<string> => {
    try {
      const answer = await reader.read({ source: { text }, hints: {}, entries: [] });
      return answer.ok ? (answer.value.items[0]?.content ?? 'none') : answer.refusal.code;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  return { reader, read };
}

describe('the reader of dumps', () => {
  it('loses a dump that its worker dies of, and none that waits behind it', async () => {
    const { read } = start(30_000);
    expect(await Promise.all(['- Reviews on Mondays', 'die', '- Ships on Fridays', 'die', '- Tests first'].map(read))).toEqual([
      'Reviews on Mondays',
      'UNAVAILABLE',
      'Ships on Fridays',
      'UNAVAILABLE',
      'Tests first',
    ]);
  });

  it('loses a dump that its worker does not come back from, and none that waits behind it', async () => {
    const { read } = start(3_000);
    expect(await Promise.all(['spin', '- Ships on Fridays'].map(read))).toEqual(['UNAVAILABLE', 'Ships on Fridays']);
  });

  it('lets 32 wait and says so to the next', async () => {
    const { read } = start(30_000);
    const answers = await Promise.all(Array.from({ length: 34 }, (_unused, index) => read(`- Note ${index}`)));
    expect(answers.slice(0, 33)).toEqual(Array.from({ length: 33 }, (_unused, index) => `Note ${index}`));
    expect(answers[33]).toBe('UNAVAILABLE');
  });

  it('answers everybody when it closes, and takes no more', async () => {
    const { reader, read } = start(30_000);
    const waiting = ['spin', '- Ships on Fridays'].map(read);
    await reader.close();
    expect(await Promise.all(waiting)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(await read('- Ships on Fridays')).toBe('UNAVAILABLE');
  });
});
