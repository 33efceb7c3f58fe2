/** §5 of the import contract. */
import { describe, expect, it } from 'vitest';
import { foldHeading, sectionOf } from '../../../src/domain/import/sections.ts';

describe('sectionOf', () => {
  it.each([
    ['Instructions', 'INSTRUCTIONS'],
    ['instruction', 'INSTRUCTIONS'],
    ['Instructions I’ve given you about how to respond:', 'INSTRUCTIONS'],
    ['Tone & Style', 'INSTRUCTIONS'],
    ['تعليمات', 'INSTRUCTIONS'],
    ['**2. About me**', 'IDENTITY'],
    ['user_profile', 'IDENTITY'],
    ['👤 Personal Details', 'IDENTITY'],
    ['1️⃣ Identity', 'IDENTITY'],
    ['TOŻSAMOŚĆ', 'IDENTITY'],
    ['プロフィール', 'IDENTITY'],
    ['Work / Context', null],
    ['Work experience (12)', 'CAREER'],
    ['skill', 'CAREER'],
    ['carrie\u0300re', 'CAREER'],
    ['Projects/Goals', 'PROJECTS'],
    ['Dated Events, Projects, and Plans', 'PROJECTS'],
    ['Projekte', 'PROJECTS'],
    ['hobby', 'PREFERENCES'],
    ['Likes & dislikes', 'PREFERENCES'],
    ['Tools, languages, and frameworks I use', 'PREFERENCES'],
    ['_Misc_:', 'OTHER'],
    ['Any other stored context not covered above', 'OTHER'],
    ['II. Work', 'CAREER'],
    ['**B) Goals:**', 'PROJECTS'],
    ['2.1 Skills', 'CAREER'],
    ['Projects of the winter', null],
    ['Vitamin B) Goals', null],
    ['line 18', null],
    ['', null],
    ['x'.repeat(5000), null],
  ])('reads %s as %s', (phrase, section) => {
    expect(sectionOf(phrase)).toBe(section);
  });

  it('folds a heading for comparison', () => {
    expect(foldHeading('## 🎯 **3. Hobbies & Sports (4):**'.slice(3))).toBe('hobbies & sports');
  });
});
