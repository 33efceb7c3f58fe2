/** Closing lines and lines that only look like them. */
import { describe, expect, it } from 'vitest';
import { isClosing, serviceLine } from '../../../src/domain/import/closing.ts';

describe('closing lines', () => {
  it.each([
    'That is the complete set.',
    "That's everything.",
    'That’s everything I have stored about you.',
    'No more entries remain.',
    'That is the complete set. No further entries remain on my side.',
    'This is the complete set; nothing else remains.',
    'That is the complete set: 300 entries.',
    'These are all the entries.',
    'End of list.',
    '--- End of export ---',
    '*Total: 12*',
    'Count: 12',
    'Total entries: 12',
    '12 entries listed.',
    '(12 memories in total)',
    'To wszystko.',
    'Łącznie: 12 wpisów',
    'Das ist alles.',
    'Das ist die vollständige Liste.',
    'No hay más entradas.',
    'C’est la liste complète.',
    '以上です。',
    'That is the complete set of 300 entries.',
    'That is the complete set (12 entries).',
    'That is the complete set. Nothing was omitted.',
    'Confirmed: this is the complete set.',
    'All 12 entries are listed above.',
    'A total of 12 entries.',
    '12/12 entries listed.',
    'The complete set has 12 entries.',
  ])('takes "%s" for one', (line) => {
    expect(isClosing(line)).toBe(true);
  });

  it.each([
    'That is everything she needs in a workshop.',
    'That is the complete set of rules Matteo follows for headlines: short, active, concrete.',
    'Total cost of the project: 12',
    '12 entries in the herbarium',
    'Nothing else matters to him.',
    'The end of the list is near',
    'Total: 12 kg of clay',
    'No more meetings on Friday.',
    'Nothing remains of the barn.',
    'The set is complete with 32 pieces.',
    'All entries are in Latin.',
    'No hay más leche.',
    'Count on him for help.',
    '12 notes',
    '',
  ])('does not take "%s" for one', (line) => {
    expect(isClosing(line)).toBe(false);
  });

  it.each([
    ['Imported from: ChatGPT', 'CHATGPT'],
    ['**Imported from:** Claude.', 'CLAUDE'],
    ['My AI name is: Bard', 'GEMINI'],
    ['Imported from: [OpenAI]', 'CHATGPT'],
    ['_Imported from: Google Gemini_', 'GEMINI'],
    ['Imported from: Anthropic', 'CLAUDE'],
    ['Imported from: Copilot', null],
    ['Imported from: Claudette', null],
  ])('reads %s as %s', (line, service) => {
    expect(serviceLine(line)).toEqual({ service });
  });

  it('reads no service from other prose', () => {
    expect(serviceLine('Imported wine from: France is what Claude likes')).toBeNull();
  });
});
