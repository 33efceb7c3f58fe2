/**
 * What stands right around a value: the link that leads to it, the name it goes with, what else it is called.
 *
 * Expressions for what is before a value end in "$" and read 40 to 60 units, those for what is behind begin with "^".
 */

const COPULA =
  /(?:[:=>→]|\?["']? ["']|\b(?:is|are|was|reads|be|been|it's|that's|lautet|ist|heisst|war|est|c'est|etait|es|era|jest|brzmi|e|sono|era)(?: (?:still|now|always|just|simply|currently|again|literally|plain|the word|the phrase|set to|changed to|noch|immer|jetzt|nun|schlicht|einfach|weiterhin|toujours|encore|simplement|sigue siendo|siempre|ahora|simplemente|nadal|zawsze|teraz|po prostu|ancora|sempre|adesso|semplicemente)){0,2})[ "'(]{0,3}$|[はが：][ 「]?$/;
/** "To" is a copula in Polish only. */
const POLISH_COPULA = / to[ "'(]{0,3}$/;
const POLISH_NOUN = /has[lł]|kod|klucz|wi-?fi|parol/;

/** Tells whether "is", a colon or the like leads to what follows. */
export function hasCopula(before: string): boolean {
  return COPULA.test(before) || (POLISH_COPULA.test(before) && POLISH_NOUN.test(before));
}

const BY =
  /\b(?:with|using|by|via|wants|needs|takes|accepts|expects|asks for|so|braucht|verlangt|will|man|demande|veut|pide|quiere|wymaga|chiede|vuole|typing|entering|punching in|keying in|keys in|punches in|puts|gives|says|use|uses|used|reuse|reuses|pick|picks|chose|chooses|picked|enter|enters|type|types|to|then|key|code|mit|per|uber|nutzt|verwendet|auf|dann|schlussel|avec|par|utilise|puis|cle|con|usa|usando|por|luego|clave|z|ze|uzywa|przez|na|potem|klucz|kluczem|usa|usando|poi|chiave|and|und|et|y|e|i|word|wort|mot|palabra|slowo|parola|phrase|pass|passphrase|password|passwd|pwd|pw|passwort|kennwort|haslo|haslem|contrasena|mdp)[ "'(]{0,3}$|[でと][ 「]?$|(?:合言葉|パスワード|フレーズ|単語)「?$/;

/** Tells whether a value is handed over here: "with", "as", the word for a password itself. */
export function isHandedOver(before: string): boolean {
  return BY.test(before);
}

const CALLED =
  /\b(?:id|ids|ticket|tickets|issue|version|model|modell|modele|modelo|commit|branch|class|variable|file|files|path|host|hostname|like|e\.g\.|such as|called|named|ssid|network|netz|netzwerk|reseau|red|rete|siec|user|username|user name|account|handle|alias|region|tag|image|package|release|build|key id|column|field|table|function|method|property|prefix|suffix|header|flag|setting|option|env|port|part|order|serial|room|label|project|repo|repository|module|service|bucket|cluster|node|namespace|topic|queue|channel|shortcut|regex|wie|genannt|namens|benutzer|as|als|jako|comme|nomme|llamado|usuario|jak|nazwie|utente|chiamato|chiamata)[ :"'(]{0,3}$|(?:型番|モデル|バージョン|名|名前|ホスト名|ID|id)は[ 「]?$/;

const NAMED =
  /(?:\b(?:name|handle|nick|nickname|profile|channel|team|ssid|hostname|host|queue|repo|user|username|user name|alias|avatar|gamertag|profil|kanal|spitzname|benutzername|pseudo|canal|apodo|perfil|nazwa|profilu|nome|profilo|canale)(?: is| ist| est| es| to| e|:| =)|\bgoes by|\bknown as|\bnamed) ["'(]?$/;

/** Tells whether a value is called something that is no password, right before it. */
export function isCalledElse(before: string): boolean {
  return CALLED.test(before) || NAMED.test(before);
}

const ENDS = /^["')]{0,2}(?:[.,;!?)](?:\s|$)|\s*$|\n| - | \(|[。、」で]|です)/;

/** Tells whether a thought, or a part of it, ends behind a value. */
export function endsHere(after: string): boolean {
  return ENDS.test(after);
}

const JOINT = /^(?:with|has|and|then|mit|und|dann|avec|et|puis|con|y|luego|z|ze|i|e|poi|oraz|\/|\||&|\+)$/;
const BESIDE = /^(?:the|das|le|la|el|il|his|her|its|password|pw|pass|key|code|passwort|kennwort|mdp|contrasena|haslo|haslem)$/;
const NAMER =
  /^(?:as|is|user|username|name|login|account|admin|root|ssid|network|als|ist|benutzer|nutzer|netz|comme|est|utilisateur|identifiant|reseau|como|es|usuario|red|jako|jest|uzytkownik|siec|come|e|utente|rete)[:=]?$/;

/** Tells whether a user name or a network stands before a value as its other half: "as eva with ...", "CedarLoft / ...". */
export function isPaired(before: string): boolean {
  const words = before.trimEnd().replaceAll(/["'(]/g, '').split(/\s/).slice(-7);
  while (BESIDE.test(words.at(-1) ?? '')) words.pop();
  const joint = words.at(-1) ?? '';
  if (/^[\w.@-]{2,40}[,;/|]$/.test(joint)) return isNamed(words.at(-2), joint) || /[/|]$/.test(joint);
  let at = words.length - 1;
  while (JOINT.test(words[at] ?? '')) at--;
  if (at === words.length - 1 || !/^[\w.@-]{2,40}[,;]?$/.test(words[at] ?? '')) return false;
  return /[/|]/.test(joint) || isNamed(words[at - 1], words[at] ?? '');
}

/** A name is one when a word for one or a colon leads to it, or when it is an address. */
function isNamed(before: string | undefined, name: string): boolean {
  return /\w@\w/.test(name) || NAMER.test(before ?? '') || (before ?? '').endsWith(':');
}

const NAMED_AFTER =
  /^["')]{0,2},? (?:is|as|ist|als|est|comme|es|como|to(?= (?:[a-z]{2,5} )?hasl)|jest|jako|e|come) (?:[a-z']{1,12} ){0,4}(?:\w{0,12}pass(?:word|wort|phrase|code)?\b|pw\b|login|key|\w{0,12}kennwort|mot de passe|mdp|contrasena|clave|haslo|parola)/;

const DOES =
  /^["')]{0,2} (?:gets?|opens?|unlocks?|lets?|works?|decrypts?|still (?:works|opens|gets)|is what (?:opens|unlocks|gets|works|logs|lets)|will (?:get|open|let)|does the trick|logs?|offnet|entsperrt|ouvre|deverrouille|permet|abre|desbloquea|otwiera|odblokowuje|apre|sblocca)\b|^["'」]{0,2}[でと]/;

/** "Tulip^Quay6 gets you in": what a password does. */
export function isActing(after: string): boolean {
  return DOES.test(after);
}

/** "Kolibri#551 is the password", "'sp3ctrum' as the login". */
export function isNamedAfter(after: string): boolean {
  return NAMED_AFTER.test(after);
}
