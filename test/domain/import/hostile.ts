/**
 * Shapes that make a careless reader slow or deep when they are repeated: fences that never close, quotes, nesting, half dates. Each is
 * `head` and then `unit` over and over.
 */
export type HostileShape = Readonly<{ name: string; head: string; unit: string }>;

const shape = (name: string, unit: string, head = ''): HostileShape => ({ name, head, unit });

const FIRST_LINE = '{"content":"a"}\n';
const NOTE = '---\npermalink: a\n---\n';

export const HOSTILE_SHAPES: readonly HostileShape[] = [
  shape('fences', '```\n- a\n'),
  shape('fences in fences', '````\n```\n- a\n'),
  shape('fences with dates', '~~~\n- [2024-01-01] a\n~~~\n'),
  shape('fences with JSON', '```\n["a"]\n```\n'),
  shape('fences with CSV', '```\nmemory,date\na,2024\n```\n'),
  shape('fences in entries', '- a\n  ```\n  b\n'),
  shape('headings above fences', '# a\n```\n- b\n```\n'),
  shape('sentences without words', '.\n\n'),
  shape('brackets', '[[[['),
  shape('dates', '2024-01-01 '),
  shape('open dates', '[2024-01-01\n'),
  shape('numbered dates', '1. [2024-05-12]. '),
  shape('quotes', '> > > - a\n'),
  shape('quote marks only', '> '),
  shape('emphasis that opens', '**a\n'),
  shape('underlines', 'a\n===\n'),
  shape('tables', '| memory |\n|---|\n| a |\n\n'),
  shape('escaped pipes', '\\|', '| memory |\n|---|\n'),
  shape('one long indentation', ' ', 'a'),
  shape('blank lines', '\n', 'a'),
  shape('continuations', '- a\nb\nc\n'),
  shape('evidence', 'Evidence: Date: 2024-01-01.\n'),
  shape('one long evidence', 'Date: ', 'Demographics Information\n- a\nEvidence: '),
  shape('service lines', '- a\nImported from: ChatGPT\n'),
  shape('tags that open', '<li>a<ul>'),
  shape('tags that close', '</b>', `<p>${'<i>'.repeat(500)}`),
  shape('entries of HTML', '<li>a'),
  shape('half tags', '<', '<p>'),
  shape('half comments', '<!--', '<p>'),
  shape('half entities', '&amp', '<div>'),
  shape('objects on a line', '{}{}{}{}\n', FIRST_LINE),
  shape('objects on one line', '{"a":1}', FIRST_LINE),
  shape('objects and more', '{"content":"a"} x\n', FIRST_LINE),
  shape('broken objects', '{"memory":"a"\n', FIRST_LINE),
  shape('objects and half strings', '{"content":"b"}x"', FIRST_LINE),
  shape('half quotes of CSV', '"', 'memory,date\n'),
  shape('quoted cells', '"a""b",', 'memory,date\n'),
  shape('front matters', '---\nid: a\n'),
  shape('mem0 blocks', '---\nid: a\ncreated_at: 2024\n---\nx\n'),
  shape('observations', '- [a] b #c (d)\n', NOTE),
  shape('half relations', '- a [[b]] (', NOTE),
  shape('half links', '[[', `${NOTE}- [a] `),
  shape('index lines', '- [a](b.md)\n'),
  shape('words for a password', 'my password is '),
  shape('words for a password, Japanese', 'パスワード'),
  shape('words of health', 'I have cancer because of my '),
  shape('words of money', 'I earn $1 '),
  shape('single digits', '1 '),
  shape('digit groups', '12-34 '),
  shape('card prefixes', '4111 1111 '),
  shape('account prefixes', 'DE89 '),
  shape('hexadecimal', 'deadbeef'),
  shape('seed words', 'abandon '),
  shape('addresses', 'https://a:'),
  shape('assignments', 'a='),
  shape('invisible characters', '\u200b', 'a'),
  shape('lone surrogates', '\ud800', 'a'),
];

/** Returns a dump of about `length` units of one shape. */
export function hostileDump({ head, unit }: HostileShape, length: number): string {
  return (head + unit.repeat(Math.ceil(length / unit.length))).slice(0, Math.max(length, head.length));
}
