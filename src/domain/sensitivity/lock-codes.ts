/** PINs, door and recovery codes: digits that a word for a code or a lock claims, and nothing else does. */
import type { SensitiveHit } from './hit.ts';
import { NAMING } from './naming-words.ts';
import { isExample, isInSentence, isNear, type Reading } from './naming.ts';
import type { NumberGroup } from './numbers.ts';

const PIN_NOUN =
  /^(?:pin|pins|puk|passcode|geheimzahl|digicode|tuercode|turcode|keycode|szyfr|暗証番号|combo|combination|kombination|combinaison|combinacion|kombinacja|combinazione)/;
const BY_MEANS =
  /^(?:with|on|using|by|is|to|mit|auf|avec|con|z|na|と|で|は|code|enter|dial|type|press|punch|opens|lautet|ist|est|es|e|with|par|using|via|at|:|wählen|tippt|tape)$/;

/** Things that only a code opens. */
const LOCK: ReadonlySet<string> = new Set(
  (
    'barrier schranke szlaban voicemail mailbox app phone laptop tablet safe strongbox lockbox padlock locker keybox lock vault alarm keypad intercom gate door garage box unlocks unlock disarm disarms ' +
    'tresor spind vorhangeschloss zahlenschloss fahrradschloss schloss schlusselkasten alarmanlage tur haustur tor garagentor garage ' +
    'coffre digicode cadenas antivol portail alarme interphone casier garage candado taquilla alarma portal verja caja puerta ' +
    'sejf sejfu sejfie klodka klodki klodke domofon domofonu szafka szafki alarm alarmu brama bramy bramka drzwi ' +
    'cassaforte lucchetto armadietto citofono cancello allarme portone'
  ).split(' '),
);
const LOCKED = /(?:schloss|tresor|safe|tur|tor|金庫|玄関|鍵|ロッカー|門)$/;
const WITH = /^(?:with|using|takes|wants|needs|accepts|expects|then|danach|dann|puis|luego|potem|poi|mit|uber|avec|par|con|z|kodem|と|で)$/;
/** "To disarm it I punch in ...", "man tippt ...". */
const TYPED =
  /\b(?:asks for|punch|key|typ|tap|dial|enter|press|hit|tipp|gib|druck|eingeb|tape|compose|marca|marco|pulsa|teclea|wcisk|wcisn|wybier|wpis|digit|prem|schiacci)[a-z]{0,4}(?: (?:in|the|on|se|man|den|le|il|el|code|kod))? ?$/;
const LABEL = /(?:[:=]|->| -) ?["'(]?$/;
/** What a keypad lets into; not said of a number behind a colon, which is an extension there. */
const BUILDING = /^(?:office|building|oficina|edificio|bureau|immeuble|buro|gebaude|biuro|biura|budynku|ufficio|portal|gym|studio|praxis)$/;

/** Tells whether a number is what a lock is opened with: keyed in, behind "with", or behind a colon after the lock's name. */
function isForLock(reading: Reading, group: NumberGroup): boolean {
  const { words } = reading;
  const { digits } = group;
  if (digits.length < 4 || digits.length > 8 || /^(?:19|20)\d\d$/.test(digits) || /[.,:/]/.test(group.written)) return false;
  const before = words.folded.lower.slice(Math.max(0, group.start - 40), group.start);
  const typed = TYPED.test(before) || WITH.test(words.texts[group.from - 1] ?? '');
  const labelled = LABEL.test(before) && (/^\d{4,8}$/.test(group.written) || /^\d(?:[ -]\d){3,7}$/.test(group.written));
  if (!typed && !labelled && !isFinished(reading, group)) return false;
  if (isNear(reading, NAMING.OTHER_NUMBER, group.from, group.to, 4) || isCounted(reading, group)) return false;
  for (let index = Math.max(0, group.from - 10); index < group.to + 6; index++) {
    const word = words.texts[index] ?? '';
    if (words.sentences[index] !== words.sentences[group.from]) continue;
    if (LOCK.has(word) || LOCKED.test(word) || (!labelled && BUILDING.test(word))) return true;
  }
  return false;
}

/** "Basement door, 2846 and then the star key". */
function isFinished(reading: Reading, group: NumberGroup): boolean {
  const { lower } = reading.words.folded;
  return (
    LOCK.has(reading.words.texts[group.from - 1] ?? '') &&
    /^ ?(?:[#*]|,? ?(?:and |then |und |et |y |e |i ){0,2}(?:the )?(?:star|hash|pound|enter|raute|stern|diese|etoile|almohadilla|asterisco|gwiazdk|krzyzyk|cancelletto))/.test(
      lower.slice(group.end, group.end + 30),
    )
  );
}

function isCounted(reading: Reading, group: NumberGroup): boolean {
  const after = reading.words.folded.lower.slice(group.end, group.end + 12);
  return /^ ?(?:years?|days?|people|minutes|seconds|hours|ms|px|%|eur|usd|m2|sqm|kg|mm|cm|km|steps|items|events|tests|lines|users|baud|bps|hz|khz|mhz|ghz|volts?|v|rpm|rows|permissions|pages|times|requests|points|words|files|[$€£])\b/.test(
    after,
  );
}

/** "The PIN? It is ..., 6891": the question names what the next sentence gives. */
function isAsked(reading: Reading, group: NumberGroup): boolean {
  const { words } = reading;
  const last = words.texts[group.from - 1] ?? '';
  if ((LOCK.has(last) || LOCKED.test(last) || PIN_NOUN.test(last)) && words.folded.text.startsWith('? ', words.ends[group.from - 1]))
    return true;
  if (group.digits.length < 4 || group.digits.length > 8) return false;
  for (let index = group.from - 1; index >= Math.max(0, group.from - 14); index--) {
    if ((words.sentences[group.from] ?? 0) - (words.sentences[index] ?? 0) > 1) return false;
    if (PIN_NOUN.test(words.texts[index] ?? '') && words.folded.text.charAt(words.ends[index] ?? 0) === '?') return true;
  }
  return false;
}

const TURN =
  /^(?:left|right|links|rechts|gauche|droite|izquierda|derecha|lewo|prawo|sinistra|destra|左|右|clockwise|anticlockwise|counterclockwise|l|r)$/;

/** "First 77, then 31, then the hash key". */
const STEP = /^(?:first|then|erst|zuerst|dann|abord|puis|ensuite|primero|luego|despues|najpierw|potem|prima|poi)$/;

function endsThere(reading: Reading, index: number): boolean {
  const { words } = reading;
  return index + 1 >= words.texts.length || /[^ ]/.test(words.folded.text.slice(words.ends[index], words.starts[index + 1]));
}

function isLockWord(text: string, isDial: boolean): boolean {
  return LOCKED.test(text) || PIN_NOUN.test(text) || (LOCK.has(text) && (isDial || !/^(?:app|phone|laptop|tablet|box)$/.test(text)));
}

/** "Left 32, right 14, left 7": the turns of a dial, in a text that names what it locks. */
function findTurns(reading: Reading): SensitiveHit | null {
  const { texts, starts, ends } = reading.words;
  let first = -1;
  let last = -1;
  let turns = 0;
  let isDial = false;
  for (let index = 0; index + 1 < texts.length; index++) {
    const from = /^(?:to|auf|a|na|に)$/.test(texts[index + 1] ?? '') ? index + 2 : index + 1;
    const dial = TURN.test(texts[index] ?? '');
    if (!(dial || STEP.test(texts[index] ?? '')) || !/^\d{1,4}$/.test(texts[from] ?? '') || !endsThere(reading, from)) continue;
    isDial ||= dial;
    if (first < 0) first = index;
    last = from;
    turns++;
  }
  if (turns < 2 || !(texts.some((text) => isLockWord(text, isDial)) || /金庫|玄関|鍵/.test(reading.words.folded.lower))) return null;
  return { category: 'PASSWORD', start: starts[first] ?? 0, end: ends[last] ?? 0 };
}

/** Finds PINs, the codes of doors, alarms and safes, and recovery codes. */
export function codes(reading: Reading, groups: readonly NumberGroup[]): readonly SensitiveHit[] {
  const hits: SensitiveHit[] = [];
  const turns = findTurns(reading);
  if (turns !== null) hits.push(turns);
  const { words } = reading;
  for (const group of groups) {
    if (group.digits.length < 3 || group.compact.length > 40 || isPlaceholderCode(group)) continue;
    const at = group.from;
    if (isExample(reading, at)) continue;
    if (!isCode(reading, group) && !isForLock(reading, group) && !isAsked(reading, group)) continue;
    hits.push({ category: 'PASSWORD', start: words.starts[at] ?? 0, end: group.end });
  }
  return hits;
}

function isPlaceholderCode(group: NumberGroup): boolean {
  return (
    /^(?:1234|12345|123456|0000|000000|1111)$/.test(group.digits) ||
    /^(?:19|20)\d\d-\d/.test(group.written) ||
    /^v?\d+\.\d/.test(group.written)
  );
}

const BARE_LOCK = /^(?:gate|alarm|safe|padlock|lockbox|keypad|locker|entry|tresor|digicode|coffre|sejf|cassaforte|candado)$/;

function isCode(reading: Reading, group: NumberGroup): boolean {
  const { words, names } = reading;
  const { from, to, digits } = group;
  const access = isInSentence(reading, NAMING.ACCESS, from);
  const shaped = /^[A-Z]?\d{4,6}[A-Z]?[#*]?$/.test(group.written) && /[A-Z]/.test(group.written);
  const other = isNear(reading, NAMING.OTHER_NUMBER, from, to, 4);
  for (let index = from - 1; index >= Math.max(0, from - 14); index--) {
    if (words.sentences[index] !== words.sentences[from]) break;
    if (from - index > 9 && !PIN_NOUN.test(words.texts[index] ?? '')) continue;
    if (((names.bits[index] ?? 0) & NAMING.CODE) === 0) continue;
    if (isPostal(reading, group, index)) return false;
    const noun = words.texts[index] ?? '';
    if (noun === 'code' && words.texts[index - 1] === 'pin') continue;
    const strict = PIN_NOUN.test(noun) || isCompoundCode(reading, index);
    const gap = words.folded.text.slice(words.ends[index], group.start);
    const linked =
      from - index <= 2 ||
      (shaped && from - index <= 6) ||
      /(?:\b(?:is|are|to|ist|lautet|est|es|e|jest|was|und|and|with|still|again|now|always|remains|stays|noch|toujours|sigue|siempre|nadal|wciaz|ancora|sempre)\b|[:=#]|は|が)/.test(
        gap,
      );
    if (
      !linked ||
      /\b(?:after|within|every|in (?=\d)|since|until|nach|must|minimum|least|longer|steps|seconds|minutes|hours|days)\b/.test(gap)
    )
      continue;
    if (isCounted(reading, group)) continue;
    if (strict && digits.length >= (PIN_NOUN.test(noun) ? 4 : 3)) return true;
    if (access && !other) return true;
  }
  const noun = words.texts[from - 1] ?? '';
  if (
    (BARE_LOCK.test(noun) && /^\d{4,6}[#*]?$/.test(group.written)) ||
    ((BARE_LOCK.test(noun) || noun === 'lock') && /^\d(?:[ -]\d){2,7}$/.test(group.written))
  )
    return true;
  if (!access || other || digits.length > 10 || /[.,]\d{3}|\d:\d/.test(group.written)) return false;
  const link = words.texts[from - 1] ?? '';
  const tail = words.folded.text.slice(group.end, group.end + 1);
  if (!(BY_MEANS.test(link) || tail === '#' || tail === '*')) return false;
  return (
    isOpened(reading, group) &&
    !/^(?:19|20)\d\d$/.test(digits) &&
    !/^ ?(?:years?|days?|people|minutes|seconds|hours|ms|px|%|eur|usd|m2|sqm|days)/.test(words.folded.lower.slice(group.end, group.end + 8))
  );
}

/** "Door code", "recovery codes": a code that is for a lock, not for a compiler. */
function isCompoundCode(reading: Reading, index: number): boolean {
  const { words } = reading;
  const before = `${words.texts[index - 2] ?? ''} ${words.texts[index - 1] ?? ''} ${words.texts[index] ?? ''} ${words.texts[index + 1] ?? ''} ${words.texts[index + 2] ?? ''} ${words.texts[index + 3] ?? ''}`;
  return /(?:unlock|lock|door|entry|access|gate|alarm|keypad|backup|recovery|rescue|spare|emergency|single use|one time|guest|visitor|staff|cleaner s|keyholder|disarm|duress|intercom|delivery|safe|voicemail|sim|parental) codes?\b|(?:tur|tor|zugangs|entsperr|alarm|wiederherstellungs)codes?\b|code (?:d'acces|d acces|de la porte|de l alarme|d entree|du portail)|codes de (?:secours|recuperation)|codigos? de (?:acceso|la puerta|la alarma|desbloqueo|recuperacion)|kod do (?:drzwi|bramy|alarmu|domofonu|sejfu|biura)|kody (?:zapasowe|odzyskiwania)|kod dostepu|codic[ei] (?:di accesso|della porta|dell allarme|di sblocco|di recupero)/.test(
    before,
  );
}

function isPostal(reading: Reading, group: NumberGroup, noun: number): boolean {
  if (!/^pins?$/.test(reading.words.texts[noun] ?? '')) return false;
  if (group.digits.length < 4) return true;
  return group.digits.length === 6 && isInSentence(reading, NAMING.POSTAL, group.from);
}

/** Beginnings of the verbs for getting in, with the space before them. */
const OPENING: readonly string[] =
  " unlock, open, disarm, deactivat, switches off, switch off, turns off, turn off, off with, off by, enter, gets in, get in, lets you in, lets them in, log in, logs in, dial, type, punch, press, set to, set the, offnet, geht auf, entsperrt, schaltet, ouvre,'ouvre, deverrouill, desactiv, abre, desbloque, otwiera, odblokow, wylacza, apre, si apre, sblocca, disattiv,開,解除,解錠,ロック".split(
    ',',
  );

function isOpened(reading: Reading, group: NumberGroup): boolean {
  const around = ` ${reading.words.folded.lower.slice(Math.max(0, group.start - 90), group.end + 20)}`;
  return OPENING.some((verb) => around.includes(verb));
}
