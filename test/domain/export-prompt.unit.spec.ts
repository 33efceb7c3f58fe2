import { describe, expect, it } from 'vitest';
import { exportPrompt, SEED_PROMPT } from '../../src/domain/export-prompt.ts';
import { SENSITIVE_CATEGORIES, SERVICES } from '../../src/domain/memory/model.ts';

describe('the export prompt', () => {
  it('asks for all, in five sections, one dated entry a line, in one block, and whether that is all', () => {
    const prompt = exportPrompt(null);
    expect(prompt).toMatch(/^Export all of my stored memories/);
    expect(prompt).toContain('verbatim');
    const sections = [...prompt.matchAll(/^\d\. \*\*(\w+)\*\*/gm)].map(([, name]) => name);
    expect(sections).toEqual(['Instructions', 'Identity', 'Career', 'Projects', 'Preferences']);
    expect(prompt).toContain('[YYYY-MM-DD] - Entry content here.');
    expect(prompt).toContain('[unknown]');
    expect(prompt).toContain('single code block');
    expect(prompt).toMatch(/complete set/);
    expect(prompt).not.toContain('Leave out');
  });

  it('says to each service where to look', () => {
    const prompts = SERVICES.filter((service) => service !== 'OTHER').map((service) => exportPrompt(service));
    expect(new Set([...prompts, exportPrompt(null)]).size).toBe(SERVICES.length);
    expect(exportPrompt('CHATGPT')).toContain('saved memories (the bio tool)');
    expect(exportPrompt('OTHER')).toBe(exportPrompt(null));
  });

  it('spells out what to leave behind, each kind once, in one order', () => {
    const prompt = exportPrompt('GEMINI', ['HEALTH', 'PASSWORD', 'HEALTH']);
    expect(prompt.match(/^- (passwords|my health)/gm)).toEqual(['- passwords', '- my health']);
    expect(exportPrompt('GEMINI', ['PASSWORD', 'HEALTH'])).toBe(prompt);
    const all = exportPrompt(null, SENSITIVE_CATEGORIES);
    expect(all.split('## Leave out')[1]!.match(/^- .*(?=\n)/gm)!.length).toBeGreaterThanOrEqual(SENSITIVE_CATEGORIES.length);
  });
});

describe('the seed prompt', () => {
  it('is what the product says', () => {
    expect(SEED_PROMPT).toBe('I updated my memory. What did you learn about me?');
  });
});
