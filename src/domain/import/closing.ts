/**
 * Lines that close a dump: that it is complete, how many entries it has, where it was taken from. §3 of the import contract.
 *
 * A line closes only when every sentence of it does, whole: `That is everything she needs` is no closing line. English sentences are recognised by
 * their build, a few other languages by their usual phrase. Whether entries follow is for the caller to see.
 */
import type { Service } from '../memory/model.ts';
import { trimSigns } from './edges.ts';

const SUBJECT = `(?:(?:and |so |ok,? |okay,? |yes,? |confirmed:? |i (?:can )?confirm(?: that)? )?(?:that|this|it|these|those|the above|above|here)(?: list| set| export| dump)?(?:'s| is| are| was| were| concludes| completes| covers)?)`;
const WHOLE = `(?:everything|it|all|complete|all of (?:it|them)|(?:the |my |your )?(?:complete|full|entire|whole|exhaustive|final|end of (?:the|my|your))?\\s?(?:set|list|export|dump|memory|memories|record|records|collection|inventory|entries))`;
const OF_WHAT = `(?:\\s(?:of|in|from|on|about|for|i|i've|i have|we|currently|have|has|had|know|stored|saved|remember|remembered|recorded|hold|my|the|your|our|you|it|them|entries|entry|memories|memory|items|facts|side|file|record|records|now|so far|at this time|listed|above|available|complete|everything|here|is|been|information|data|in all|in total|\\p{Nd}{1,6})){0,12}`;
const THINGS = `(?:entries|entry|items?|memories|memory|facts?|records?|lines?|notes?|information|data|else|things?|details?)`;
const STATE = `(?:remain|remains|remaining|left|exist|exists|are stored|is stored|stored|are left|is left|found|available|to (?:list|export|report|show|share|add)|saved|recorded|follow|follows|on (?:my|your|the) side|here|omitted|were omitted|was omitted)`;

const SENTENCES: readonly RegExp[] = [
  new RegExp(`^${SUBJECT} (?:now |really |basically )?${WHOLE}${OF_WHAT}$`, 'u'),
  new RegExp(
    `^(?:there (?:is|are) |i have |and )?(?:no|nothing)(?: more| further| other| additional| else)+(?: stored| saved)?(?: ${THINGS})?(?: ${STATE}){0,3}$`,
    'u',
  ),
  new RegExp(
    `^(?:no|all|every)(?: of the| the)?(?: \\p{Nd}{1,6})?(?: stored| saved)? ${THINGS}(?: have| has| are| is| were)?(?: been)? (?:remain|remaining|listed|exported|included|shown|left)(?: above)?$`,
    'u',
  ),
  /^(?:nothing|none)(?: else| more| further)? (?:remains?|follows?|(?:is|was|were|has been|have been) (?:left|left out|omitted|missing|skipped|withheld))$/u,
  /^(?:the )?end(?: of (?:the |my |your |this )?(?:list|file|export|dump|memory|memories|entries|document|set|output|record|records|data|transcript)(?: (?:export|list|dump|file))?)?$/u,
  /^(?:(?:the|this|my|your) )?(?:export|list|dump|set|memory export|memory list|list of (?:entries|memories)) (?:is )?(?:now )?(?:complete|completed|finished|ends here)$/u,
  /^(?:to wszystko|to (?:jest )?(?:kompletna|pelna|cala) lista|koniec(?: listy)?|lista (?:jest )?kompletna|(?:nie ma|brak) (?:juz )?(?:innych|wiecej|dalszych) wpisow)$/u,
  /^(?:das ist alles|das war alles|das wars|das ist die (?:vollstandige|komplette|ganze) liste|ende(?: der liste)?|die liste ist vollstandig|(?:es gibt )?keine weiteren eintrage(?: vorhanden)?)$/u,
  /^(?:c'est tout|voila tout|c'est la liste complete|fin(?: de la)? liste|fin|la liste est complete|aucune autre entree|il n'y a pas d'autres? entrees?)$/u,
  /^(?:eso es todo|esto es todo|(?:esta|esa) es la lista completa|fin de (?:la )?lista|la lista esta completa|no hay mas entradas|(?:isso|isto) e tudo|fim da lista|questo e tutto|fine (?:della lista|dell'elenco))$/u,
  /^(?:以上|以上です|以上がすべてです|以上が全てです|これで(?:すべて|全部)です|هذا كل شيء|انتهت القائمة)$/u,
];

const COUNTED = `(?:entries|entry|items?|memories|memory|facts?|records?|lines?|notes?|wpis(?:y|ow)?|eintrage|entrees?|entradas?|elements?|件)`;
const COUNTS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:grand |sum )?total|(?:entry |item |memory )?count|complete|sum|number|entries|items|memories|lacznie|razem|suma|liczba|gesamt|insgesamt|anzahl|nombre|合計|計|المجموع|العدد)(?: (?:count|number|listed|stored|exported|of ${COUNTED}|${COUNTED})){0,3}\\s?[:=：]?\\s?\\p{Nd}{1,6}(?: ?${COUNTED})?$`,
    'u',
  ),
  new RegExp(
    `^(?:in total,? |altogether,? )?\\p{Nd}{1,6} ?(?:(?:entries|memories|entry|memory|wpis(?:y|ow)?|eintrage|entrees?|entradas?|件)$|${COUNTED}(?: (?:are |were |have been )?(?:listed|in total|total|altogether|stored|exported|found|remembered|saved|above|recorded|in all)){1,2}$)`,
    'u',
  ),
  new RegExp(`^\\p{Nd}{1,6} ?(?:/|of|out of) ?\\p{Nd}{1,6} ${COUNTED}(?: (?:listed|exported|shown|included))?$`, 'u'),
  new RegExp(`^(?:a |in )?total of \\p{Nd}{1,6} ${COUNTED}(?: (?:listed|exported|stored))?$`, 'u'),
  new RegExp(
    `^(?:the |this )?(?:(?:complete|full|entire|whole) )?(?:set|list|export|dump) (?:has|holds|contains|counts) \\p{Nd}{1,6} ${COUNTED}$`,
    'u',
  ),
];

const DECORATION = '*_`~#()[]=—–-';
/** Sentences end at a full stop or like sign before white space. */
const SENTENCE_ENDS = /[.!。！](?:\s+|$)/u;
/** Within a sentence: `… set: 300 entries`, `… list; nothing else remains`, `… everything, no more entries remain`, `… set (12 entries)`. */
const CLAUSE_ENDS = /[;；]\s*|[:,]\s+(?=\p{Nd}{1,6}\s)|\s[—–-]\s|\s\((?=\p{Nd})|,\s(?=(?:no|nothing|and nothing)\s)/u;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('’', "'")
    .replaceAll(/\s+/gu, ' ');

/** All patterns of sentences; exported so that a test can prove them linear. */
export const CLOSING_PATTERNS: readonly RegExp[] = [...SENTENCES, ...COUNTS];

/** How every sentence of the patterns begins; nearly every other line ends its test here. */
const BEGINS =
  /^[^\p{L}\p{Nd}]*(?:and|so|ok|okay|yes|confirmed|complete|none|nothing|a|entry|item|that|this|it|these|those|the|above|here|there|i|no|all|every|end|export|list|dump|set|memory|my|your|grand|sum|total|count|number|entries|items|memories|in|altogether|to|koniec|lista|nie|brak|das|ende|die|es|keine|c|voila|voilà|fin|aucune|il|la|eso|esto|esta|esa|no|isso|isto|fim|questo|fine|łącznie|razem|suma|liczba|gesamt|insgesamt|anzahl|nombre|\p{Nd}+)(?!\p{Ll})|^[^\p{L}]*[\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff]/iu;

/** Returns whether a line, taken alone, says only that the dump is complete or how long it is. */
export function isClosing(line: string): boolean {
  if (line.length > 160 || !BEGINS.test(line)) return false;
  const sentences = folded(trimSigns(line, DECORATION)).split(SENTENCE_ENDS).map(trimSentence);
  const said = sentences.filter((sentence) => sentence !== '');
  return (
    said.length > 0 &&
    said.every((sentence) => closes(sentence) || sentence.split(CLAUSE_ENDS).every((clause) => closes(trimSentence(clause))))
  );
}

const trimSentence = (text: string): string => trimSigns(text, '"“”.!)');
const closes = (sentence: string): boolean => CLOSING_PATTERNS.some((pattern) => pattern.test(sentence));

const SERVICE_LINE = /^(?:imported from|my ai name is)\s?[*_`]{0,3}\s?[:：](.*)$/iu;
const NAMES: readonly (readonly [RegExp, Service])[] = [
  [/^(?:open ?ai(?:'s)?\s?[/,]?\s)?(?:chat ?gpt|open ?ai)(?![\p{L}])/iu, 'CHATGPT'],
  [/^(?:anthropic(?:'s)?\s?[/,]?\s)?(?:claude|anthropic)(?![\p{L}])/iu, 'CLAUDE'],
  [/^(?:google(?:'s)?\s)?(?:gemini|bard)(?![\p{L}])/iu, 'GEMINI'],
];

/**
 * Reads `Imported from: X` or `My AI name is: X`, emphasised or not, without its list marker. Null for any other line; `service` is null for a
 * name that is no known service.
 */
export function serviceLine(text: string): Readonly<{ service: Service | null }> | null {
  if (text.length > 120) return null;
  const match = SERVICE_LINE.exec(trimSigns(text, '*_`[]'));
  if (match === null) return null;
  const name = trimSigns(match[1] ?? '', '*_`.[]"\'“”(');
  return { service: NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null };
}
