import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/sensitivity/text/fold.ts';
import { findNumbers } from '../../../src/domain/sensitivity/numbers/numbers.ts';
import { findPasswords } from '../../../src/domain/sensitivity/passwords/passwords.ts';
import { markText } from '../../../src/domain/sensitivity/text-marks.ts';
import { readWords } from '../../../src/domain/sensitivity/text/words.ts';

/** What the rules say, before the learned score weighs them. */
function gives(text: string): boolean {
  const words = readWords(fold(text));
  return findPasswords(markText(words), findNumbers(words)).length > 0;
}

describe('screen > passwords > codes', () => {
  it.each([
    'User gets past the lobby door by typing 7720 and pressing the star key.',
    "The padlock on the shed, in case I'm away, is 5-1-9.",
    'Parking garage, level 2, code 4402',
    'garage keypad = 8003',
    "Eva: what's the code for the bins? Me: 4471",
    'The PDF with the payslips needs 140383 to open.',
    'Whoever closes the café arms the panel with 3307 and leaves within forty seconds.',
    'Tenants reach the roof terrace by keying 19C7 beside the lift.',
    'Backup sign-in codes for the council VPN, printed: 8841 0276 / 1930 5527 / 6608 4413',
    'The combination for the safe at the cottage goes 18, 4, 36.',
    'Bank card PIN: 4410',
    'Her Revolut card uses 7702 at every cash machine.',
    'Seine Handy-PIN hat er auf 7712 geändert.',
    "Pour entrer dans l'immeuble il faut taper 71B04.",
    'Para abrir el garaje se teclea 5512.',
    'Żeby otworzyć bramę, wpisuje się 5512.',
    'Per aprire il cancello si digita 5512.',
    '金庫は5512で開く。',
    'Le coffre : 14 à gauche, 3 à droite, 22 à gauche.',
  ])('finds "%s"', (line) => {
    expect(gives(line)).toBe(true);
  });

  it.each([
    'The alarm rule fires when more than 8812 requests fail.',
    'Alarm 5518 in the PLC means low pressure.',
    'The error code on the gate controller is 4471.',
    'Level 7 unlocks with 4000 points.',
    'The door opener motor is a Bosch GR-2040.',
    'Code 7719 in the log marks retries.',
    'User enters invoices under code 4410 in DATEV.',
    'Emergency numbers: 112 and 116117',
    'Das Garagentor ist 2288 mm hoch.',
    'Le copieur compte 7719 pages.',
    'El código tiene 5512 líneas.',
    'Kod ma 5512 linii.',
    'La fotocopiatrice ha fatto 7719 copie.',
    'エラー番号は4471です。',
  ])('leaves "%s" alone', (line) => {
    expect(gives(line)).toBe(false);
  });
});

describe('screen > passwords > typed', () => {
  it.each([
    'For the NAS I log in as eva with Wintergarten99.',
    'Netflix is under dana@mail.example with Lumpfish_12.',
    "User set every lab machine to use 'sp3ctrum' as the login.",
    'If the build Mac locks itself, typing plum-tree-over-ghent-7 gets you back in.',
    'HR sends the payslips as PDFs that open with Tarn-2209-wick.',
    'Marzipan^Quay6 gets user into the share as soon as the login box asks for a password.',
    'Everything at home uses hazelnut!9, even the cameras.',
    '"the pw is gurnard22 btw", User wrote to a colleague.',
    'Citrix: okoyet / Fern.Leaf.88',
    'Den Laptop der Tochter öffnet man mit einhorn2014.',
    'Je me connecte au NAS avec admin et Girafe!2.',
    'El portátil del crío se abre con dinosaurio7.',
    'Loguje się na NAS jako admin z hasłem Zyrafa!2.',
    'Il wifi della casa al mare è girasoli88.',
    'プレビュー環境のBASIC認証は design-review / Kohaku#4816 で通る。',
  ])('finds "%s"', (line) => {
    expect(gives(line)).toBe(true);
  });

  it.each([
    "Passwords like Passw0rt-Igel fail the zxcvbn check, says User's test.",
    'The password field has id pw-field-2.',
    'Ticket PWD-2291 tracks the password expiry mail.',
    'User logs in to Kibana through SSO and filters by pod web-7f9c.',
    'The login service is written in Rust-2021 edition.',
    'User pressed ctrl+alt+F2 to get a console.',
    'ルーターの型番はRT-2600acです。',
  ])('leaves "%s" alone', (line) => {
    expect(gives(line)).toBe(false);
  });
});

describe('screen > passwords > plain words', () => {
  it.each([
    'The Wi-Fi at the shop is blueberrymuffin, all lower case.',
    'User shares the Spotify account, password goosefeather.',
    'The password for Netflix is Biscuit.',
    'disk encryption on the laptop: walnut canal parrot stove',
    'The vault opens on the phrase lantern over wet slate.',
    'At boot user decrypts the disk by typing twelve-tired-herons-buy-bread.',
    'the router password is capital R, u, n, e, dash, nine, nine, exclamation mark',
    'Das Passwort vom Drucker lautet schlicht Apfelstrudel.',
    'Phrase de passe de la clé : trois hérons sous la pluie',
    'La contraseña del router es girasoles.',
    'Kopię odszyfrowuje „trzy mokre czaple”.',
    'Utente eva, password Giraffa-2',
    'ルーターのパスワードは「ひまわり」。',
  ])('finds "%s"', (line) => {
    expect(gives(line)).toBe(true);
  });

  it.each([
    'The password for Netflix is changed every spring.',
    'Guest wifi here: no captive portal, thank goodness',
    'The Wi-Fi at the shop is slow in the evening.',
    'Wir setzen auf Zwei-Faktor-Anmeldung.',
    'Hasło kampanii to „prostota”.',
    'La contraseña caduca cada 90 días.',
    'La chiave è la pazienza.',
  ])('leaves "%s" alone', (line) => {
    expect(gives(line)).toBe(false);
  });
});

describe('screen > passwords > agreed answers', () => {
  it.each([
    'The word that calls off the alarm company is "marmalade bridge".',
    'To reach a person at the phone bank you say the telephone password Albatross.',
    "Asked by the pension line for the first school, user says St Brigid's, Ennis.",
    "User tells the airline's helpdesk the name of the first teacher, Abernathy.",
    "First pet: Pixel, that's the answer on the portal",
    'Bei der Sparkasse ist das Telefonkennwort Buchfink.',
    'Sur le site des impôts, ma réponse à la question secrète est Quimper.',
    'La respuesta a la pregunta de seguridad del banco es Zarauz.',
    'Odpowiedź na pytanie pomocnicze: Burek',
    'Al telefono la banca chiede la parola Tarassaco.',
    '秘密の質問の答えは「ポチ」。',
  ])('finds "%s"', (line) => {
    expect(gives(line)).toBe(true);
  });

  it.each([
    "User's first pet was a tortoise called Pickles.",
    "The best man at the wedding was Okafor's brother.",
    'The security question feature was removed in version 4.2.',
    'La banque demande un justificatif.',
    'Pierwszy samochód użytkownika to Skoda.',
  ])('leaves "%s" alone', (line) => {
    expect(gives(line)).toBe(false);
  });
});

describe('screen > passwords > commands', () => {
  it.each([
    'sqlplus scott/T1ger_lily@orcl',
    'smbclient //nas01/archive -U paola%Cormorano_88x',
    'zip -P Gannet44slate payslips.zip payslips/*.pdf',
    "CREATE USER reporting IDENTIFIED BY 'Gr8_Skua';",
    'htpasswd -b .htpasswd eva Gurnard.22',
    "echo 'Gurnard.22' | sudo -S apt update",
    'set_password("Gurnard.22")',
    "ALTER ROLE ledger WITH PASSWORD 'quiet-Bison-7';",
    'net use Z: \\\\nas\\media /user:eva Gurnard.22',
    'workbook.Unprotect "ferret-Lamp-9"',
    'jdbc:oracle:thin:crm/Shr1ke_crm@db3:1521/CRM',
  ])('finds "%s"', (line) => {
    expect(gives(line)).toBe(true);
  });

  it.each([
    'mysql -u root -p shop',
    'docker run -p 8080:80 -e TZ=Europe/Warsaw nginx:1.27',
    'docker compose -p billing up -d',
    'psql -h db.lan -p 5433 -U reporting',
    'curl --user "$USER:$PASS" https://dav.example.net/',
    'CREATE USER reporting IDENTIFIED BY :password;',
    'borg: BORG_PASSCOMMAND="pass show borg"',
  ])('leaves "%s" alone', (line) => {
    expect(gives(line)).toBe(false);
  });
});
