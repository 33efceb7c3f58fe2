/** HTML that no browser makes: nested deeper than is read. */
import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from '../../../src/domain/import/model.ts';
import { parseDump } from '../../../src/domain/import/parse.ts';

const nested = (levels: number): string => `${'<div>'.repeat(levels)}<p>Likes tea.</p>`;

describe('HTML', () => {
  it('is read as deep as browsers nest', () => {
    const result = parseDump({ text: nested(IMPORT_LIMITS.htmlDepth - 2) });
    expect(result.ok ? result.dump.items.map(({ content }) => content) : result).toEqual(['Likes tea.']);
  });

  it('counts only what is open at once', () => {
    const text = `<ul>${'<li>Likes <b>tea</b> and rain.<br></li>'.repeat(IMPORT_LIMITS.htmlDepth)}</ul>`;
    const result = parseDump({ text });
    expect(result.ok ? result.dump.items.length : result).toBe(IMPORT_LIMITS.htmlDepth);
  });

  it('is refused when it is nested deeper, and told why', () => {
    const result = parseDump({ text: nested(IMPORT_LIMITS.htmlDepth + 1) });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'UNSUPPORTED_FORMAT' } });
    expect(result.ok ? '' : result.refusal.message).toMatch(/HTML .* nested over 512 levels/u);
  });

  it('is read as plain text inside another format when it is nested deeper', () => {
    const text = JSON.stringify([{ conversations_memory: `${'<div>'.repeat(600)}Likes tea.`, project_memories: {} }]);
    const result = parseDump({ text });
    expect(result.ok ? result.dump.items.length : result).toBe(1);
  });
});
