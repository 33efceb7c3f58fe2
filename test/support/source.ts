/**
 * A small reader of source text: what a file imports, and its code without comments and literals. No parser: it knows just enough of the
 * language to skip what is not code, for sources that are formatted by prettier.
 */

export type Import = Readonly<{ from: string; isType: boolean }>;

/** Returns the code with comments, strings, templates and regular expressions blanked; line breaks stay. */
export function codeOf(source: string): string {
  return source.replaceAll(SKIPPED, (match, before: string | undefined) => {
    const kept = before ?? '';
    return kept + match.slice(kept.length).replaceAll(/[^\n]/g, ' ');
  });
}

/** A comment, a string, a template, or a regular expression (after what can only stand before one, which is captured). */
const SKIPPED =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|((?:^|[=(,:;[!&|?{}>]|return)\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;

/** Returns what a file imports or re-exports, in order; dynamic imports count as values, `import('x').Y` in a type cannot be told apart. */
export function importsOf(source: string): readonly Import[] {
  const code = codeOf(source);
  return [...code.matchAll(IMPORT)].map((match) => {
    const start = match.index + match[0].length;
    const from = /^\s*\(?\s*(['"])(.*?)\1/.exec(source.slice(start))?.[2] ?? '';
    return { from, isType: isTypeOnly(match[1] ?? '') };
  });
}

/** Up to the place where the quoted path stands; the path itself is blank in the code. */
const IMPORT =
  /(?:(?<=^|\n)(?:import|export)\s+((?:type\s+)?(?:[\w$*]+(?:\s+as\s+[\w$]+)?\s*,?\s*)?(?:\{[^}]*\})?)\s*from(?=\s)|(?<=^|\n)import(?= {3,}|\s*;)|(?<![\w$.])import(?=\s*\())/g;

function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const names = /^\{([^}]*)\}$/
    .exec(clause.trim())?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}
