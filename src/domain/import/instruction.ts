/**
 * Tells what reads like an order to Claude, for a person to look at before it is taken. A hint and no gate: it changes no outcome.
 * The patterns are anchored at the start of a sentence, so that each is linear in the text.
 */
import type { Section } from '../memory/model.ts';

const LEAD = '(?:^|[.!?\\n]\\s{0,8})(?:[-*•]\\s)?["\'“]?';
const ORDERS: readonly RegExp[] = [
  // Imperatives with which people address an assistant.
  new RegExp(
    `${LEAD}(?:please\\s|kindly\\s)?(?:always|never|do\\snot|don['’]t|avoid|ignore|disregard|forget|remember\\sto|make\\ssure|be\\ssure|respond|reply|answer|use|write|keep|give|call\\sme|address\\sme|act|pretend|speak|talk|format|include|explain|ask\\sme|assume|treat|follow|obey|stop|start|refrain|reveal|print|output|translate|summari[sz]e|cite|show|tell)\\b`,
    'iu',
  ),
  /\b(?:you|claude|the (?:assistant|ai|model))\s(?:must|should|shall|may not|are not allowed|need to|have to|will always|will never)\b/iu,
  /\b(?:previous|prior|above|earlier|system)\s(?:instructions|prompts?|rules|messages)\b/iu,
  /\bfrom now on\b/iu,
  /(?:^|[.!?\n]\s{0,8})(?:bitte\s|immer\s|nie(?:mals)?\s|antworte|verwende|benutze|schreib|toujours\s|jamais\s|réponds|utilise|siempre\s|nunca\s|responde|usa\s|zawsze\s|nigdy\s|odpowiadaj|używaj|sempre\s|mai\s|rispondi)/iu,
  /(?:[てで]ください|ないで|すること|しろ|せよ)[。！!]?$/u,
];

/** Tells whether a text reads like an order: it stands under instructions, or is phrased as one. */
export function readsLikeInstruction(text: string, section: Section | null): boolean {
  return section === 'INSTRUCTIONS' || ORDERS.some((pattern) => pattern.test(text));
}
