/**
 * Which section a heading, tag, label or column value means: §5 of the import contract.
 *
 * A phrase is compared whole, folded on both sides: case, emphasis, emoji, numbering, a final count and colon go, `&` and `/` mean and,
 * singular means plural. A phrase that is not in the table has no section; nothing is guessed.
 */
import type { Section } from '../memory/model.ts';
import { trimSigns } from './edges.ts';

const PHRASES: Readonly<Record<Section, string>> = {
  INSTRUCTIONS: `instructions · custom instructions · other instructions · instructions i've given you about how to respond · how to respond ·
    response style · tone and format · tone and style · rules · feedback · corrections · instrukcje · instrukcja · zasady · zasada · Anweisungen ·
    Anweisung · consignes · instrucciones · instrucción · 指示 · تعليمات`,
  IDENTITY: `identity · personal · personal details · personal information · personal context · about me · about the user · about user · user ·
    human · profile · user profile · demographics · demographics information · background · family · families · relationships · people · person ·
    tożsamość · dane osobowe · o mnie · Persönliches · identité · identidad · プロフィール · الهوية`,
  CAREER: `career · work · work context · job · professional · professional background · employment · work experience · skills · kariera · praca ·
    Beruf · Berufe · carrière · travail · travaux · trabajo · 仕事 · العمل`,
  PROJECTS: `projects · current projects · active projects · projects and goals · goals · plans · projects, goals, and recurring topics ·
    recurring topics · top of mind · dated events, projects and plans · projekty · plany · Projekte · projets · proyectos · proyecto · projekt ·
    プロジェクト · المشاريع`,
  PREFERENCES: `preferences · interests · interests and preferences · likes and dislikes · hobbies · preferences and corrections ·
    preferences and corrections i've made to your behavior · tools · tools and setup · tools, languages, and frameworks i use · preferencje ·
    preferencja · zainteresowania · zainteresowanie · Vorlieben · Vorliebe · préférences · preferencias · 好み · التفضيلات`,
  OTHER: `other · other context · any other stored context not covered above · miscellaneous · misc · additional context · brief history ·
    reference · inne · Sonstiges · autre · otros · otro · その他 · أخرى`,
};

/** Keycaps go with their digit; other emoji with their joiners and variation selectors. */
const EMOJI = /[\d#*]\u{fe0f}?\u{20e3}|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{fe0e}\u{fe0f}\u{200d}]/gu;
const EDGE_MARKS = '*`~_:';
const NUMBERING = /^(?:(?:\d{1,4}(?:\.\d{1,4}){1,3}|(?:[ivx]{1,5}|[a-h])[.)])\s+|(?:\d{1,4}(?:\.\d{1,4}){0,3}[.):]|\(\d{1,4}\))\s*)/u;
/** `II.`, `B)`: a number too, but of letters. */
const LETTER_NUMBER = /^[^\p{L}\d]{0,8}(?:[ivx]{1,5}|[a-h])[.)]\s+/iu;
const FINAL_COUNT = /\(\d{1,6}\)$/u;
/** Longer than any phrase of the table with its decoration; keeps the folding of long lines cheap. */
const LONGEST = 120;

/**
 * Returns a heading as it is compared and shown: lower case, without emphasis, emoji, numbering, final count and colon.
 *
 * Longer texts are cut at 120 characters first. Plurals, `&` and `/` stay; `sectionOf` folds those.
 */
export function foldHeading(text: string): string {
  let phrase = text.slice(0, LONGEST).normalize('NFKC').replaceAll(EMOJI, ' ').toLowerCase().replaceAll('_', ' ').replaceAll('’', "'");
  for (let before = ''; before !== phrase;) {
    before = phrase;
    phrase = trimSigns(phrase, EDGE_MARKS).replace(NUMBERING, '').replace(FINAL_COUNT, '');
  }
  return phrase.replaceAll(/\s+/gu, ' ');
}

const SECTION_OF: ReadonlyMap<string, Section> = new Map(
  Object.entries(PHRASES).flatMap(([section, phrases]) =>
    phrases.split('·').map((phrase): [string, Section] => [comparable(foldHeading(phrase)), section as Section]),
  ),
);

/** `&` and `/` as and, no comma before and, every word in the singular: both sides of the comparison go through it. */
function comparable(folded: string): string {
  const words = folded.replaceAll(/\s?[&/]\s?/gu, ' and ').replaceAll(', and ', ' and ');
  return words.split(' ').map(singular).join(' ');
}

function singular(word: string): string {
  const comma = word.endsWith(',') ? ',' : '';
  const stem = comma === '' ? word : word.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('ies')) return `${stem.slice(0, -3)}y${comma}`;
  return stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') ? stem.slice(0, -1) + comma : word;
}

const WORD = /\p{L}[\p{L}\p{M}]*/u;
const firstWord = (text: string): string => singular((WORD.exec(text)?.[0] ?? '').toLowerCase());
/** The first word of every phrase: what begins otherwise needs no folding, and that is nearly every line. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...SECTION_OF.keys()].map(firstWord));

/**
 * Returns the section that a whole phrase names, null when the phrase is not in the table.
 *
 * Case, emphasis, emoji, numbering (`1.`, `2.1`, `II.`), a final `(n)` and `:` do not matter; `_` is a space. Pure.
 */
export function sectionOf(phrase: string): Section | null {
  if (phrase.length > LONGEST) return null;
  const start = phrase.slice(0, 40).normalize('NFKC').replace(LETTER_NUMBER, '');
  if (!FIRST_WORDS.has(firstWord(start))) return null;
  return SECTION_OF.get(comparable(foldHeading(phrase))) ?? null;
}
