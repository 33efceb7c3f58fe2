import { describe, expect, it } from 'vitest';
import { changeKind, type Side } from '../../src/domain/change-kind.ts';

const side = (status: Side['status'], content = 1, section: Side['section'] = 'OTHER'): Side => ({ status, section, content });

describe('what happened to an entry', () => {
  it.each<[Side, Side, string | undefined]>([
    [side('ACTIVE'), side('DELETED', 2), 'DELETED'],
    [side('DELETED'), side('EXCLUDED', 2), 'RESTORED'],
    [side('ACTIVE'), side('EXCLUDED', 2), 'EDITED'],
    [side('ACTIVE'), side('ACTIVE', 1, 'CAREER'), 'EDITED'],
    [side('ACTIVE'), side('EXCLUDED'), 'EXCLUDED'],
    [side('EXCLUDED'), side('ACTIVE'), 'INCLUDED'],
    [side('DELETED'), side('ERASED'), 'ERASED'],
    [side('ACTIVE'), side('ACTIVE'), undefined],
    [side('DELETED'), side('DELETED'), undefined],
    [side('ERASED'), side('ERASED'), undefined],
  ])('from %j to %j is %s', (before, after, kind) => {
    expect(changeKind(before, after)).toBe(kind);
  });

  it('has a name for a deleted entry that comes back to another text and stays deleted: without one it would have no version', () => {
    expect(changeKind(side('DELETED'), side('DELETED', 2))).toBe('EDITED');
    expect(changeKind(side('DELETED'), side('DELETED', 1, 'CAREER'))).toBe('EDITED');
  });
});
