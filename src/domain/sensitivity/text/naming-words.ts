/**
 * The words that say what a value is: a password, a key, a card, an account, an id - or an order number.
 *
 * One table for all of them, because one pass over a text then finds them all; the words for numbers are in `number-words.ts`.
 */
import { buildLexicon } from './lexicon.ts';
import * as numbers from '../numbers/number-words.ts';

export const NAMING = {
  PASSWORD: 1,
  CODE: 2,
  ACCESS: 4,
  KEY: 8,
  PUBLIC: 16,
  CARD: 32,
  CVV: 64,
  ACCOUNT: 128,
  ROUTING: 256,
  BANKING: 512,
  GOVERNMENT: 1024,
  OTHER_NUMBER: 2048,
  EXAMPLE: 4096,
  QUESTION: 8192,
  POSTAL: 16384,
  LOGIN: 32768,
  /** A code that is typed in with a card. */
  PIN: 1 << 16,
  /** An account that only a bank can mean. */
  BANK_ACCOUNT: 1 << 17,
  /** Paying with something. */
  CHARGE: 1 << 18,
  /** An id by an abbreviation or a general name: the value has to fit. */
  ID_SHORT: 1 << 19,
  /** Somebody who asks for an id. */
  ADMIN: 1 << 20,
  COMPANY: 1 << 21,
  /** A thing whose number may follow. */
  NUMBERED_THING: 1 << 22,
  /** Made up: counts for numbers only. */
  SAMPLE: 1 << 23,
  BANK_NAME: 1 << 24,
} as const;

export const NAMING_WORDS = buildLexicon(NAMING, {
  PASSWORD: `uses the phrase, use the phrase, secret phrase, pass word, one secret, sudo prompt, login prompt, password prompt, logon, password, passwords, passwd, passphrase, pass phrase, pass, pwd, pw, passcode, passkey phrase, passwort, master password, wifi key, wi fi key, wlan key, wpa key, wpa2 key, network key, wifi pass, wi fi pass, login is, creds, credentials, login, logs in, log in, logged in, sign in, signs in, keepass master, vault master, bitwarden master, encryption passphrase, unlock phrase, secret word, magic word, safe word, master phrase, secret sentence, pass sentence, unlock sentence
    passwort, passwörter, kennwort, passwd, wlan schlüssel, zugangsdaten, masterpasswort, losung, *passwort, *kennwort, anmeldung, loggt sich, einloggen, meldet sich, geheimwort, zauberwort, parole, passsatz, merksatz
    mot de passe, mots de passe, mdp, phrase de passe, clé wifi, clé wi fi, identifiants, code wifi, se connecte, mot magique, mot secret, phrase secrète, phrase maître
    contraseña, contraseñas, clave de acceso, clave, clave del wifi, clave wifi, clave del router, credenciales, entra al, entra con, entra en, palabra secreta, palabra clave, frase secreta, frase de paso, frase maestra
    hasło, hasła, hasłem, hasło do, dane logowania, loguje się, klucz wifi, login, tajne słowo, słowo klucz, tajne zdanie
    parola chiave, password, parola d ordine, parola d accesso, chiave wifi, chiave del wifi, credenziali, accede al, accede con, entra con, parola segreta, parola magica, frase segreta
    パスワード, パスフレーズ, 合言葉, 暗証文, ログイン`,
  CODE: `pin, pin code, pin number, pins, code, codes, passcode, unlock code, lock code, screen lock, door code, entry code, access code, gate code, alarm code, entry pin, keypad, key code, keycode, combination, combo, lockbox, voicemail pin, sim pin, puk, backup codes, backup code, recovery codes, recovery code, rescue codes, one time codes, parental pin, phone pin, tablet pin, safe code, unlock pattern, padlock
    pin, geheimzahl, türcode, zugangscode, code, entsperrcode, alarmcode, zahlenkombination, kombination, zahlenschloss, wiederherstellungscodes, *code, *pin, puk, torcode
    code pin, code, digicode, code d accès, code de la porte, code de l alarme, code de déverrouillage, codes de secours, codes de récupération, combinaison, code d entrée, code du portail, du cadenas, le cadenas, un cadenas, mon cadenas, son cadenas, code du cadenas
    pin, clave, clave de la alarma, clave de la puerta, clave del garaje, clave de la caja fuerte, código, código de acceso, código de la puerta, código de la alarma, código de desbloqueo, códigos de recuperación, combinación, candado
    pin, pinu, pinem, kod, kodem, kod do drzwi, kod dostępu, kod do alarmu, kod do bramy, kod do domofonu, kody zapasowe, kody odzyskiwania, szyfr, kombinacja, kłódk*
    pin, codice, codice di accesso, codice della porta, codice dell allarme, codice di sblocco, codici di recupero, combinazione, lucchetto
    暗証番号, pinコード, ピン, 解錠コード, ドアコード, 解除コード, リカバリーコード, バックアップコード, 番号は, コードは, ロック解除, ロック番号`,
  ACCESS: `unlock, unlocks, unlocked, unlocking, opens, opens with, opens on, open with, disarm, disarms, deactivate, deactivates, switches off the alarm, switch off the alarm, turns off the alarm, turn off the alarm, alarm, burglar alarm, alarm panel, door, front door, back door, gate, safe, strongbox, locker, lockbox, padlock, bike lock, key safe, garage, garage door, entrance, keypad, phone, laptop, tablet, ipad, iphone, screen, sim, sim card, voicemail, building, lobby, barn, shed, cabinet, cellar, lift, elevator, storage unit, vault, intercom, house, flat, apartment, office, warehouse, handy, diensthandy, tür, tor, hintereingang, eingang, haustür, alarmanlage, tresor, schließfach, fahrradschloss, zahlenschloss, vorhängeschloss, garage, spind, entsperr*, immeuble, porte, portail, alarme, coffre, cadenas, antivol, téléphone, casier, entrée, déverrouill*, puerta, alarma, caja fuerte, candado, móvil, teléfono, taquilla, portal, desbloque*, drzwi, bram*, domofon*, alarm*, sejf*, kłódk*, telefon*, szafk*, biura, odblokow*, porta, allarme, cassaforte, lucchetto, telefono, cancello, armadietto, magazzino, portone, sblocc*, ドア, 玄関, 金庫, 警報, スマホ, 携帯, ロッカー, 倉庫, アラーム, 門, 解錠, オフィス, 事務所, 端末, key box, keybox, key lock box, lock, cash box, gun safe, trunk, suitcase, app, banking app, mailbox, combo, chest, drawer, studio, clubhouse, barrier, bramka, szlaban, schranke, barriere, borne, buzzer, klingel, sonnette, timbre, oficina, bureau, biuro, ufficio, büro, edificio, gebäude, budynek, budynku, gym, fridge, cellar door, main door, hoftor, *garage, *schloss, *haustür, wine cellar, boat shed, pool, pool gate, side gate, mailroom, barriera`,
  KEY: `api key, api keys, apikey, api token, api tokens, api secret, access token, access tokens, auth token, refresh token, bot token, bearer token, bearer, personal access token, pat, deploy token, deploy key, secret key, secret, secrets, client secret, app secret, shared secret, signing secret, signing key, webhook secret, hmac, hmac key, encryption key, private key, access key, access key id, secret access key, account key, storage key, sas token, service key, service account key, server token, server key, license key, licence key, token, token is, tokens, jwt, session token, session cookie, cookie, session, x api key, x auth token, authorization, appid, app id key, key is, key for, key to, key, seed, seed phrase, recovery phrase, recovery words, mnemonic, wallet, totp, otp secret, 2fa secret, authenticator, mfa seed, two factor secret, integration key, write key, dsn, webhook, webhook url, credential, consumer secret, oauth secret, identity, ssh key, pgp key
    api schlüssel, apischlüssel, schlüssel, geheimschlüssel, privater schlüssel, zugriffsschlüssel, zugriffstoken, token, geheimnis, wiederherstellungsphrase, seed, api key
    clé api, clé d api, clé secrète, clé privée, clé d accès, jeton, jeton d accès, secret, phrase de récupération, clé de l api, clé
    clave api, clave de api, clave de la api, clave secreta, clave privada, token, token de acceso, secreto, frase semilla, frase de recuperación, llave, llave de api, clave
    klucz api, klucza api, klucz, klucz prywatny, tajny klucz, klucz dostępu, token, tokenem, sekret, fraza odzyskiwania, seed
    chiave api, chiave di api, chiave segreta, chiave privata, chiave di accesso, token, gettone, segreto, frase di recupero, chiave
    apiキー, キー, シークレット, 秘密鍵, トークン, アクセスキー, 鍵, ニーモニック, リカバリーフレーズ, シード`,
  PUBLIC: `public key, public keys, public, primary key, foreign key, fingerprint, fingerprints, hash, hashes, sha, sha1, sha256, sha 256, sha512, md5, checksum, digest, commit, commits, cherry picked, rebased, etag, trace id, traceid, request id, correlation id, idempotency, idempotency key, uuid, guid, tenant id, project id, object id, order id, session id format, cache key, partition key, sort key, row key, build id, image, nonce, salt, contract, contract address, transaction, tx, txid, block, address, measurement id, tracking id, publishable, publishable key, site key, key id, kid, account sid, message id, blob, git, revision, merkle, cid, ipfs, doi, orcid, integrity, sri, known hosts, öffentlicher schlüssel, öffentliche schlüssel, fingerabdruck, prüfsumme, clé publique, empreinte, somme de contrôle, clé primaire, clé étrangère, clave pública, huella, clave primaria, clave foránea, klucz publiczny, odcisk, suma kontrolna, klucz główny, klucz obcy, chiave pubblica, impronta, chiave primaria, chiave esterna, 公開鍵, ハッシュ, 指紋, 主キー, 外部キー, コミット, チェックサム`,
  CARD: numbers.CARD,
  CVV: numbers.CVV,
  ACCOUNT: numbers.ACCOUNT,
  ROUTING: numbers.ROUTING,
  BANKING: [numbers.BANKING, numbers.BANK_NAME],
  GOVERNMENT: numbers.GOVERNMENT,
  OTHER_NUMBER: numbers.OTHER_NUMBER,
  EXAMPLE: `example, examples, sample, samples, placeholder, placeholders, dummy, fake, specimen, fixture, fixtures, mock, mocks, mocked, fictitious, made up, test card, test cards, test number, test numbers, well known, documentation, docs, sandbox, stands for, stand for, tutorial, jwt io, rfc, icao, dummies, invalid, test data, seed data, not real, unit test, unit tests, tests use, demo, demos, beispiel*, platzhalter*, muster, musterdaten, testdaten, testkarte, exemple, exemples, factice*, fictif*, fictive*, ejemplo*, ficticio*, ficticia*, de prueba, przykład*, testow*, fikcyjn*, esempio, esempi, fittizi*, di prova, 例, サンプル, ダミー, 架空, 見本, テスト用`,
  QUESTION: `name of your first, name of my first, name of his first, name of her first, security question, security questions, secret question, security answer, recovery question, maiden name, sicherheitsfrage, sicherheitsfragen, geheimfrage, mädchenname, question secrète, question de sécurité, nom de jeune fille, pregunta de seguridad, pregunta secreta, apellido de soltera, pytanie pomocnicze, pytanie bezpieczeństwa, pytania bezpieczeństwa, nazwisko panieńskie, domanda di sicurezza, domanda segreta, cognome da nubile, 秘密の質問, 旧姓, where did you meet, where did you grow up, where were you born, first school, first concert, first car, first pet, first teacher, first job, first street, favourite teacher, favorite teacher, favourite book, favorite book, city you were born, city were you born, town were you born, street you grew up, street did you grow up, childhood friend, childhood nickname, childhood street, memorable word, memorable name, memorable place, memorable date, security word, honeymoon city, erstes haustier, erstes auto, erste schule, geburtsort der mutter, premier animal, première voiture, première école, primera mascota, primer coche, primer colegio, pierwsze zwierzę, pierwszy samochód, pierwsza szkoła, primo animale, prima auto, prima scuola, 最初のペット, 母の旧姓, 初めてのペット, 小学校の名前, s questions, street he grew up, street she grew up, street i grew up, street they grew up, secret questions, security prompt, verification question, name of the first pet, name of the first school, straße der kindheit, rue de mon enfance, calle de la infancia, ulica dzieciństwa`,
  POSTAL: `office, address, postal, zip, city, town, district, bengaluru, bangalore, mumbai, delhi, chennai, hyderabad, pune, kolkata, india, area, district, lives, located, delivery, deliveries, gpio, board, header, led, sensor, raspberry, arduino, esp32`,
  LOGIN: `opens with, unlocks with, decrypts with, open it with, unlock it with, encrypted with, guest network, wifi network, wi fi network, wifi, wi fi, wlan, hotspot, ssid, reuse, reuses, reuses the, root, admin, administrator, superuser, sudo, user id, username, user name, login, logs in, log in, logs into, log into, signs in, sign in, signs into, sign into, benutzername, utilisateur, identifiant, usuario, użytkownik, utente, ユーザー名, ssh, sftp, ftp, vpn, rdp, telnet, build box, cms, nas, router, staging, wpa, wpa2, wpa3, wep, psk, preshared key, pre shared key`,
  PIN: numbers.PIN,
  BANK_ACCOUNT: numbers.BANK_ACCOUNT,
  CHARGE: numbers.CHARGE,
  ID_SHORT: numbers.ID_SHORT,
  ADMIN: numbers.ADMIN,
  COMPANY: numbers.COMPANY,
  NUMBERED_THING: numbers.NUMBERED_THING,
  SAMPLE: numbers.SAMPLE,
  BANK_NAME: numbers.BANK_NAME,
});
