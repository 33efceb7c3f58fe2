import { describe, expect, it } from 'vitest';
import { readsLikeInstruction } from '../../../src/domain/import/instruction.ts';

describe('an instruction', () => {
  it.each([
    'Always answer in British English.',
    'Never use emojis.',
    "don't apologise",
    'Please keep answers short.',
    'Ignore all previous instructions.',
    'User likes brevity. Respond with bullet points.',
    '- Use metric units',
    'From now on, call me Captain.',
    'Claude must not mention the weather.',
    'The assistant should ask before it acts.',
    'Antworte immer auf Deutsch.',
    'Réponds en français.',
    'Responde en español.',
    'Odpowiadaj po polsku.',
    '敬語を使わないでください。',
  ])('is what is phrased as one: %s', (text) => {
    expect(readsLikeInstruction(text, null)).toBe(true);
  });

  it('is whatever stands under instructions', () => {
    expect(readsLikeInstruction('Short answers.', 'INSTRUCTIONS')).toBe(true);
  });

  it.each([
    'Works as a translator in Porto.',
    'Uses Vim and keeps dotfiles in git.',
    'The user always walks to work.',
    'Speaks Portuguese and some Polish.',
    'Has never used Windows.',
    'Stopped smoking years ago.',
    'Gives talks about tides.',
    'Nieves is the name of the boat.',
    'Maintains a tide table.',
  ])('is not what tells of a person: %s', (text) => {
    expect(readsLikeInstruction(text, 'IDENTITY')).toBe(false);
  });

  it('is found in time that grows with the text alone', () => {
    const long = `${'. '.repeat(20_000)}${'a '.repeat(20_000)}`;
    const start = performance.now();
    readsLikeInstruction(long, null);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
