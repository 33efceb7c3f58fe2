import { describe, expect, it } from 'vitest';
import { isPersonal } from '../../../src/domain/import/personal.ts';

describe('private life', () => {
  it.each([
    'Hobbies',
    'family',
    ' FAMILY AND FRIENDS ',
    'Pets',
    'Relationships',
    'Freizeit',
    'Vie privée',
    'Życie prywatne',
    'Mascotas',
    '趣味',
    'العائلة',
  ])('is what stands under %s', (heading) => {
    expect(isPersonal([heading])).toBe(true);
  });

  it('is what stands anywhere below such a heading', () => {
    expect(isPersonal(['hobbies', 'chess'])).toBe(true);
    expect(isPersonal(['about me', 'family'])).toBe(true);
  });

  it.each([
    [[]],
    [['work']],
    [['personal context']],
    [['identity']],
    [['about me']],
    [['hobby projects for clients']],
    [['family business']],
    [['work and family']],
    [['projects', 'pet shop']],
  ])('is not what stands under %j', (headings) => {
    expect(isPersonal(headings)).toBe(false);
  });
});
