/**
 * Front matter of notes: the lines between `---` and `---` at the start, as far as notes use YAML: `key: value`, one level of nesting, quotes.
 *
 * No YAML is evaluated: no anchors, tags or types. A value is the text that stands there.
 */
export type FrontMatter = Readonly<{ fields: ReadonlyMap<string, string>; body: string; bodyLine: number }>;

const FIELD = /^( *)([A-Za-z_][\w-]*):(?:\s(.*))?$/u;

/** A field by its key; nested ones by `parent.key`. */
function addField(fields: Map<string, string>, line: string, parent: string): string {
  const match = FIELD.exec(line);
  if (match === null) return parent;
  const [, indent = '', key = '', value = ''] = match;
  const nested = indent !== '' && parent !== '';
  const name = nested ? `${parent}.${key}` : key;
  if (!fields.has(name)) fields.set(name, unquoted(value.trim()));
  return nested ? parent : key;
}

function unquoted(value: string): string {
  const quote = value[0];
  const end = quote === '"' || quote === "'" ? value.indexOf(quote, 1) : -1;
  if (end > 0) return value.slice(1, end);
  const comment = value.indexOf(' #');
  return (comment === -1 ? value : value.slice(0, comment)).trim();
}

/** Returns the front matter of a clean text and what follows it; null when the text does not begin with one. `bodyLine` counts from 1. */
export function frontMatterOf(text: string): FrontMatter | null {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || lines[first]?.trimEnd() !== '---') return null;
  const fields = new Map<string, string>();
  let parent = '';
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]?.trimEnd() ?? '';
    if (line === '---' || line === '...') return { fields, body: lines.slice(at + 1).join('\n'), bodyLine: at + 2 };
    parent = addField(fields, line, parent);
  }
  return null;
}

/** Returns the first of the fields that is not empty, also under `metadata`. */
export function fieldOf(matter: FrontMatter, names: readonly string[]): string | null {
  for (const name of names) {
    for (const key of [name, `metadata.${name}`]) {
      const value = matter.fields.get(key);
      if (value !== undefined && value !== '') return value;
    }
  }
  return null;
}
