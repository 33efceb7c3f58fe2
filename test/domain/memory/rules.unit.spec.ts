import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/domain/clean-text.ts';
import type { Command } from '../../../src/domain/memory/commands.ts';
import { admitContent, admitReason, codePoints } from '../../../src/domain/memory/rules.ts';
import { addEntry, append, editEntry, emptyLedger, entry, entryAdded, entryDeleted, entryErased, run } from '../../support/domain.ts';

const PATH = ['content'];
const CARD = '4539 5883 9769 1326';

describe('the text of an entry', () => {
  it('has 1 to 4,000 code points', () => {
    expect(admitContent('a', PATH)).toEqual({ ok: true, value: 'a' });
    expect(admitContent('é'.repeat(4_000), PATH).ok).toBe(true);
    expect(admitContent('a'.repeat(4_001), PATH)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', path: PATH } });
    expect(admitContent('', PATH)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it('counts a character outside the basic plane as one, and a lone half of one too', () => {
    expect(codePoints('a😀é')).toBe(3);
    expect(codePoints('\ud83d')).toBe(1);
    expect(codePoints('\ude00\ud83d')).toBe(2);
    expect(admitContent('😀'.repeat(4_000), PATH).ok).toBe(true);
    expect(admitContent('😀'.repeat(4_001), PATH).ok).toBe(false);
  });

  it('is measured after cleaning', () => {
    expect(admitContent(`${' '.repeat(5_000)}a${'\u200b'.repeat(5_000)}b`, PATH)).toEqual({ ok: true, value: 'ab' });
  });

  it('is refused unread when it is far too long, whatever it holds', () => {
    expect(admitContent(' '.repeat(32_001), PATH)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it('is kept verbatim but for line ends and what is invisible', () => {
    expect(admitContent('  one\r\ntwo\rthree\u200b \ud83d\u0000e\u0301  ', PATH)).toEqual({
      ok: true,
      value: 'one\ntwo\nthree \ufffde\u0301',
    });
  });
});

describe('a reason', () => {
  it('has at most 500 code points; none and blank are none', () => {
    expect(admitReason(null, ['reason'])).toEqual({ ok: true, value: null });
    expect(admitReason(' \n\u200b', ['reason'])).toEqual({ ok: true, value: null });
    expect(admitReason('😀'.repeat(500), ['reason']).ok).toBe(true);
    expect(admitReason('a'.repeat(501), ['reason'])).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', path: ['reason'] } });
  });
});

describe('what is never stored', () => {
  /** The part of the input that a refusal points to. */
  const pointedAt = (input: string): string => {
    const admitted = admitContent(input, PATH);
    if (admitted.ok || admitted.refusal.code !== 'SENSITIVE_CONTENT') throw new Error('It was not found.');
    return admitted.refusal.ranges.map(({ start, end }) => input.slice(start, end)).join('|');
  };

  it.each([
    ['as it stands', `Pay with ${CARD} please`],
    ['after white space that is trimmed', `   Pay with ${CARD} please  `],
    ['after characters that are removed', `\u200bPay\u0000 with\u200b ${CARD} please`],
    ['after other line ends', `one\r\ntwo\r\npay with ${CARD} please`],
    ['after line ends of old', `one\rtwo\rpay with ${CARD} please`],
    ['after a lone surrogate', `\ud83d\u200b pay with ${CARD} please`],
  ])('is pointed at in the input: %s', (_, input) => {
    expect(pointedAt(input)).toBe(CARD);
  });

  it('is found through what is removed inside of it', () => {
    expect(pointedAt('Pay with 4539 5883\u200b 9769 1326 please')).toBe('4539 5883\u200b 9769 1326');
  });
});

describe('cleaning', () => {
  it('changes nothing more the second time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u200c', '\u200d', '\u3000', '\u00a0', '\r', '\n', '\ufeff', 'é', '👩', '\ud83d', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = cleanText(pieces.join(''));
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('no refusal', () => {
  it('says any text of the input or of the memory', () => {
    // Words that no sentence of ours has.
    const word = fc.stringMatching(/^[xqzj]{6,12}$/);
    const hostile = fc
      .tuple(word, fc.constantFrom('', ` ${CARD}`, ' '.repeat(40_000), 'a'.repeat(4_100), ' password: Hq7!kk2zPq'))
      .map(([text, rest]) => text + rest);
    const aCommand = (text: string, name: string): readonly Command[] => [
      addEntry(text),
      editEntry(name, { content: text }),
      { type: 'AddImportItem', itemId: `${text}.0` as never, content: text, section: null, evenIfErased: false },
      { type: 'RevertImport', importId: text as never },
      { type: 'EraseImportItem', itemId: text as never },
      { type: 'RestoreEntry', entryId: entry(name) },
      { type: 'RevertEntry', entryId: entry(name), to: { revision: 99 } },
    ];
    let refusals = 0;
    fc.assert(
      fc.property(hostile, word, (text, reason) => {
        const ledger = append(emptyLedger(), [
          entryAdded('there', text),
          entryAdded('gone', `${text} gone`),
          entryDeleted('gone'),
          entryAdded('erased', `${text} erased`),
          entryErased('erased'),
        ]);
        const [needle] = text.split(' ');
        for (const name of ['there', 'gone', 'erased', 'nobody']) {
          for (const command of aCommand(text, name)) {
            const decision = run(ledger, command, { reason: `${reason} ${text.slice(0, 600)}`, expectedRevision: 0 });
            const plain = run(ledger, command);
            for (const one of [decision, plain]) {
              if (one.kind !== 'refusal') continue;
              refusals += 1;
              expect(JSON.stringify({ ...one.refusal, entryId: null, importId: null })).not.toContain(needle!.slice(0, 6));
            }
          }
        }
      }),
      { numRuns: 50 },
    );
    expect(refusals).toBeGreaterThan(1_000);
  });
});
