/**
 * The words that a date may be written with: §4 of the import contract. Data only, folded to lower case without accents.
 *
 * Month names are English, Polish (nominative, genitive, locative), German, French and Spanish. Abbreviations that are everyday words in one
 * of these languages (`set`, `sie`, `so`) are left out: a bracket holding only such a word is text.
 */
const MONTH_NAMES: readonly string[] = [
  'january jan styczen stycznia styczniu sty januar janner jan. jänner janvier janv enero ene',
  'february feb luty lutego lutym lut februar fevrier fevr fev febrero',
  'march mar marzec marca marcu marz maerz mrz mars marzo',
  'april apr kwiecien kwietnia kwietniu kwi avril avr abril abr',
  'may maj maja maju mai mayo',
  'june jun czerwiec czerwca czerwcu cze juni juin junio',
  'july jul lipiec lipca lipcu lip juli juillet juil julio',
  'august aug sierpien sierpnia sierpniu aout agosto ago',
  'september sep sept wrzesien wrzesnia wrzesniu wrz septembre septiembre setiembre',
  'october oct pazdziernik pazdziernika pazdzierniku paz oktober okt octobre octubre',
  'november nov listopad listopada listopadzie lis novembre noviembre',
  'december dec grudzien grudnia grudniu gru dezember dez decembre diciembre dic',
];

/** Month name to its number, 1 to 12. `ago` is both August (Spanish) and a relative word: only with a day and year it is August. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Names that are no English: before them `14.` is a day, not the number of a list. */
export const FOREIGN_MONTH =
  /^(?:januar|februar|mar[zc]|maerz|mai|juni|juli|o[ck]tob[er]{2}s?|dezember|stycz|lut|kwie|maj|czerw|lip|sierp|wrzes|pazdz|listop|grud|janv|fev|avr|juin|juil|aout|decembre|enero|febrero|abril|mayo|junio|julio|agosto|septi|octubre|novi|dici)/u;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

export const WEEKDAYS = words(`monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
  poniedzialek pon wtorek wt sroda czwartek czw piatek pt sobota sob niedziela niedz nd
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo`);

/** Say nothing about the day: dropped. */
export const IGNORED = words('saved added created updated date at on of de st nd rd th');

/** Dropped as well, but only where a year shows that a date is meant. */
export const FILLERS = words('r roku rok del le den dem vom um uhr godz dnia the er as');

/** With one of them a date is not exact. */
export const APPROXIMATE = words(
  'c ca circa about around early mid late before after since until spring summer autumn fall winter q1 q2 q3 q4',
);
export const RELATIVE = words('today yesterday recently last this ago day days week weeks month months year years');
/** Relative or approximate words that alone are no date. */
export const WEAK = words(
  'c ca circa about around early mid late before after since until last this ago day days week weeks month months year years',
);

export const ZONES =
  words(`z utc gmt est edt cst cdt mst mdt pst pdt akst akdt hst bst ist cet cest eet eest wet west msk jst kst sgt hkt pht wib
  aest aedt acst acdt awst nzst nzdt sast brt art clt pkt ict`);

/** Written where there is no date; lower case. */
export const NO_DATE: ReadonlySet<string> = new Set(
  `|unknown|date unknown|unknown date|no date|no date available|not available|date not available|undated|n/a|na|none|null|?|-|–|—|yyyy-mm-dd|brak daty|nieznana|unbekannt|inconnu|desconocido|不明|غير معروف`.split(
    '|',
  ),
);
