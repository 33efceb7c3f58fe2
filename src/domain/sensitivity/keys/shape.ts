/**
 * A small language for the shapes of keys, matched without backtracking.
 *
 * A shape is a sequence of literals, `[classes]`, `\d` and `(one|or|another)` groups of literals, each with an optional
 * `{least,most}` or `?`; `!` at the end asks that the last class does not go on. Every part takes all that it can and
 * never gives back, so matching costs one look at each character, whatever the text.
 */

type Part =
  | Readonly<{ kind: 'literal'; text: string; optional: boolean }>
  | Readonly<{ kind: 'class'; units: ReadonlySet<number>; least: number; most: number }>
  | Readonly<{ kind: 'group'; options: readonly string[]; optional: boolean }>;

export type Shape = Readonly<{ parts: readonly Part[]; closed: boolean }>;

/** Reads a shape; the sources are constants of this folder, so a wrong one throws when the module loads. */
export function parseShape(source: string): Shape {
  const closed = source.endsWith('!');
  const body = closed ? source.slice(0, -1) : source;
  const parts: Part[] = [];
  let at = 0;
  while (at < body.length) {
    const unit = body.charAt(at);
    if (unit === '[') {
      const end = body.indexOf(']', at + 2);
      const { least, most, next } = readCount(body, end + 1);
      parts.push({ kind: 'class', units: readClass(body.slice(at + 1, end)), least, most });
      at = next;
    } else if (unit === '\\' && body.charAt(at + 1) === 'd') {
      const { least, most, next } = readCount(body, at + 2);
      parts.push({ kind: 'class', units: readClass('0-9'), least, most });
      at = next;
    } else if (unit === '(') {
      const end = body.indexOf(')', at);
      const optional = body.charAt(end + 1) === '?';
      parts.push({ kind: 'group', options: body.slice(at + 1, end).split('|'), optional });
      at = end + (optional ? 2 : 1);
    } else {
      const optional = body.charAt(at + 1) === '?';
      parts.push({ kind: 'literal', text: unit, optional });
      at += optional ? 2 : 1;
    }
  }
  return { parts, closed };
}

function readCount(body: string, at: number): Readonly<{ least: number; most: number; next: number }> {
  if (body.charAt(at) !== '{') return { least: 1, most: 1, next: at };
  const end = body.indexOf('}', at);
  const [least = '1', most = least] = body.slice(at + 1, end).split(',');
  return { least: Number(least), most: Number(most), next: end + 1 };
}

function readClass(source: string): ReadonlySet<number> {
  const units = new Set<number>();
  if (source.startsWith('^')) {
    const without = readClass(source.slice(1));
    for (let unit = 0; unit < 128; unit++) if (!without.has(unit)) units.add(unit);
    return units;
  }
  for (let at = 0; at < source.length; at++) {
    const from = source.charCodeAt(at);
    const isRange = source.charAt(at + 1) === '-' && at + 2 < source.length;
    const to = isRange ? source.charCodeAt(at + 2) : from;
    for (let unit = from; unit <= to; unit++) units.add(unit);
    if (isRange) at += 2;
  }
  return units;
}

/** Returns where a shape that begins at `at` ends, exclusive; -1 when it does not stand there. */
export function matchShape(shape: Shape, text: string, at: number): number {
  let end = at;
  let last: ReadonlySet<number> | null = null;
  for (const part of shape.parts) {
    last = null;
    if (part.kind === 'class') {
      const from = end;
      while (end - from < part.most && part.units.has(text.charCodeAt(end))) end++;
      if (end - from < part.least) return -1;
      last = part.units;
    } else if (part.kind === 'literal') {
      if (text.startsWith(part.text, end)) end += part.text.length;
      else if (!part.optional) return -1;
    } else {
      const option = part.options.find((candidate) => text.startsWith(candidate, end));
      if (option === undefined && !part.optional) return -1;
      end += option?.length ?? 0;
    }
  }
  return shape.closed && last?.has(text.charCodeAt(end)) === true ? -1 : end;
}
