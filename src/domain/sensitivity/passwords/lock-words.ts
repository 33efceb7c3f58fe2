/**
 * The words around a code or a password: what is locked, how one gets in, what a number is when it is no code.
 *
 * They are evidence for `code-evidence.ts` and `password-evidence.ts`, which add it up; none decides alone. Languages
 * stand in the order English, German, French, Spanish, Polish, Italian, Japanese within each list. The file is long because
 * it is data: one list a class, a line a language.
 */
import { buildLexicon } from '../text/lexicon.ts';

export const LOCK = {
  /** Names a code that is keyed in and hardly anything else. */
  PIN: 1,
  /** Names a code, of a door or of a program. */
  CODE: 2,
  /** Does nothing but lock: a padlock, a safe. */
  HARD: 4,
  /** Can be locked: a door, a phone, a file. */
  SOFT: 8,
  /** How a code is given to a lock: types, dials. */
  KEYING: 16,
  /** What the lock then does, or the one before it: opens, gets in. */
  OPENING: 32,
  /** A code was chosen: set to, changed to. */
  SETTING: 64,
  /** What the number is instead. */
  OTHER: 128,
  /** The line is about making or testing such things. */
  TOPIC: 256,
  /** Codes that open nothing: error code, area code. */
  NOCODE: 512,
  /** What one signs in to. */
  SYSTEM: 1024,
  /** Whoever asks for an answer: a bank, a hotline. */
  ASKER: 2048,
  /** Asks, or the question itself. */
  ASKING: 4096,
  /** Answers. */
  ANSWERING: 8192,
  /** Encrypts or protects something. */
  GUARDING: 16384,
  /** How a value is spelled, which is only said of one that is given. */
  SPELLING: 32768,
  /** Wireless networks: what stands behind their name is their password. */
  WIFI: 65536,
  /** Codes that are issued for the day the other way in is lost; they are long and have letters. */
  RECOVERY: 131072,
  /** Why it is noted down. */
  REMINDER: 262144,
  /** Names a password. */
  SECRET: 524288,
  /** A word for a key; of a wireless network it is the password. */
  KEYWORD: 1048576,
  /** The same thing in many places, which passwords are. */
  REUSE: 2097152,
  /** What a security question is about. */
  QUESTION: 4194304,
  /** A word agreed on; with whoever asks for it, it is a password. */
  WORD: 8388608,
} as const;

export const LOCK_WORDS = buildLexicon(LOCK, {
  KEYWORD: `key, schlüssel, clé, clave, llave, klucz, kluczem, chiave, キー, 鍵`,
  REUSE: `everything, reuse, reuses, reused, reusing, everywhere, for everything, for every account, for all accounts, every account, every site, every website, all my accounts, all his accounts, all her accounts, all accounts, all sites, each site, always types, always uses, always use, always pick, always type, keeps using, still uses, always picks, always enters
    überall, für alles, für jedes konto, für alle konten, bei jedem, nimmt immer, nutzt immer
    partout, pour tout, tous les comptes, tous les sites, tous ses comptes, chaque site, chaque compte, utilise toujours
    en todas partes, para todo, todas las cuentas, todos los sitios, cada cuenta, cada sitio, usa siempre, siempre usa
    wszędzie, do wszystkiego, wszystkich kont, każdego konta, każdej strony, zawsze używa
    ovunque, dappertutto, per tutto, tutti gli account, ogni sito, ogni account, usa sempre
    使い回, どこでも, 全部のアカウント`,
  SECRET: `password, passwords, passwd, passphrase, pass phrase, pass, pass word, pwd, pw, passkey phrase, master password, wifi key, wi fi key, wlan key, wpa key, wpa2 key, wpa2, network key, wifi pass, vendor default, factory default, default login, with secret, and secret, secret is, shared secret, radius secret, chap secret, kdbx key, luks phrase, disk phrase, backup phrase, creds, credentials, login, logon, keepass master, master key phrase, bitwarden master, 1password master, sudo prompt, login prompt, vault master, unlock phrase, secret word, secret phrase, secret sentence, magic word, safe word, codeword, telephone password, phone password, verbal password, storepass, keypass, htpasswd, vncpasswd, master phrase, pass sentence, one secret, passcode, psk, pre shared key, preshared key, memorised secret, asks for the word, ask for the word, say the word, says the word, with the word, and the word, is the word, the word that, the word which, the word to, the word for, the words that, the words to, the phrase, the sentence, htaccess, basic auth, http auth, four words, five words, six words, the words
    das wort, der satz, losungswort, telefonkennwort, passwort, passwörter, kennwort, passwörtern, *passwort, *kennwort, zugangsdaten, wlan schlüssel, netzwerkschlüssel, masterpasswort, losung, geheimwort, zauberwort, parole, passsatz, merksatz, anmeldedaten, logindaten
    le mot qui, la phrase qui, les mots qui, mot de passe, mots de passe, mdp, phrase de passe, clé wifi, clé wi fi, clé wpa, clé de sécurité, code wifi, code wi fi, identifiants, mot magique, mot secret, phrase secrète, phrase maître, la clé est, clé réseau
    la palabra que, la frase que, contraseña, contraseñas, clave, claves, clave de acceso, clave wifi, clave del wifi, credenciales, palabra secreta, palabra clave, frase secreta, frase de paso, frase maestra
    hasło, hasła, hasłem, haseł, haśle, hasle, dane logowania, klucz wifi, tajne słowo, słowo klucz, tajne zdanie, klucz sieci
    dico la parola, dire la parola, dice la parola, la parola che, la frase che, parola chiave, parola d ordine, parola d accesso, parola segreta, parola magica, frase segreta, chiave wifi, chiave del wifi, chiave di rete, credenziali, chiave wpa
    パスワード, パスフレーズ, 合言葉, 暗証文, パスは, 認証情報, basic認証, ログイン情報, 暗号化キー`,
  PIN: `pin1, pin2, puk1, puk2, pin, pins, pin code, pin number, pincode, puk, passcode, passcodes, keycode, key code, combination, combo, digicode, door code, entry code, access code, gate code, alarm code, disarm code, duress code, unlock code, backup code, backup codes, recovery code, recovery codes, rescue code, rescue codes, scratch codes, spare codes, host code, host key, guest code, visitor code, staff code, safe code, keypad code, keyholder code, cleaner code, cleaner s code, delivery code, courier code, night code, parking code, wifi code, toilet code, lift code, elevator code, locker code, lockbox code, garage code, bike code, house code, alarm panel code, lock code, screen lock, unlock pattern, key sequence, master code
    geheimzahl, zahlenfolge, ziffernfolge, kombination, zahlenkombination, zahlencode, türcode, torcode, zugangscode, entsperrcode, alarmcode, sperrcode, kenncode, gerätecode, öffnungscode, wiederherstellungscode*, backup codes, *pin, entsperrmuster, einlasscode
    combinaison, code pin, code d accès, code d entrée, code secret, code confidentiel, code de la porte, code du portail, code de déverrouillage, codes de secours, codes de récupération, schéma de déverrouillage
    combinación, número secreto, código de acceso, código de la puerta, código de desbloqueo, códigos de recuperación, códigos de respaldo, patrón de desbloqueo
    pinu, pinem, szyfr*, kombinacj*, kod dostępu, kodu dostępu, kody zapasowe, kody odzyskiwania, kod do drzwi, wzór odblokowania
    combinazione, codice di accesso, codice d accesso, codice segreto, codice di sblocco, codici di recupero, codici di backup, segno di sblocco
    暗証番号, 暗証コード, パスコード, 解錠コード, 解除コード, ドアコード, リカバリーコード, バックアップコード, ピンコード, ロック番号`,
  RECOVERY: `backup code, backup codes, recovery code, recovery codes, recovery key, recovery keys, bitlocker recovery, rescue code, rescue codes, scratch codes, spare codes, emergency codes, steam guard, one time codes, single use codes
    wiederherstellungscode*, wiederherstellungsschlüssel, backup codes, notfallcode*, ersatzcode*, einmalcodes
    codes de secours, codes de récupération, code de récupération, clé de récupération
    códigos de recuperación, código de recuperación, códigos de respaldo, clave de recuperación
    kody zapasowe, kody odzyskiwania, kod odzyskiwania, klucz odzyskiwania, kody awaryjne
    codici di recupero, codice di recupero, codici di backup, chiave di recupero
    リカバリーコード, バックアップコード, 回復キー, 復旧コード`,
  CODE: `code, codes, override, digit, 4 digit, four digit, digits
    ziffern, zahlen, *code
    chiffres
    código, códigos, clave, claves, cifras, dígitos
    kod, kodem, kodu, kody, kodów, cyfry, cyfr
    codice, codici, cifre
    コード, 番号, 数字`,
  HARD: `padlock, padlocks, gate, gates, safe, strongbox, locker, lockers, alarm, alarms, burglar alarm, keypad, key pad, pad, lockbox, lock box, key box, keybox, key safe, intercom, barrier, turnstile, vault, bike lock, smart lock, combination lock, deadbolt, garage, cash box, gun safe, mailbox, letterbox, storage unit, panel, siren, answering machine, photocopier, alarm panel, control panel, voice mail, boot menu, service menu, maintenance mode, voicemail, sim, sim card, lock, entryphone, buzzer, parcel locker, bollard, cash machine, cash machines, atm, atms, child lock
    tresor, spind, vorhängeschloss, zahlenschloss, fahrradschloss, *schloss, schlüsselkasten, schlüsseltresor, alarmanlage, schließfach, schranke, *tor, haustür, *garage, mailbox, briefkasten, gegensprechanlage, anrufbeantworter, mailbox, türöffner, klingelanlage, brandmeldezentrale, geldautomat, geldautomaten, bankautomat
    coffre, coffre fort, cadenas, antivol, alarme, boîtier, portail, casier, consigne, interphone, boîte à clés, barrière, borne, digicode, messagerie vocale, carte sim, garage, portillon, répondeur, distributeur
    candado, candados, caja fuerte, alarma, verja, taquilla, garaje, portero automático, cancela, buzón de voz, barrera, cerradura, portal, tarjeta sim, contestador, cajero automático, cajero
    sejf*, kłódk*, alarm*, bram*, domofon*, szafk*, skrytk*, szlaban*, garaż*, zamek, zamka, furtk*, poczta głosowa, karty sim, skrzynk*, automatyczna sekretarka, bankomat*
    cassaforte, lucchetto, lucchetti, allarme, cancello, armadietto, citofono, portone, sbarra, segreteria, garage, serratura, cassetta, antifurto, cancelletto, segreteria telefonica, bancomat
    金庫, 南京錠, 警報, 勝手口, 裏口, 通用口, アラーム, ロッカー, 玄関, 門, 鍵, 錠, ロック, オートロック, 宅配ボックス, 留守電, キーボックス, ゲート, シャッター, 留守番電話, atm`,
  SOFT: `door, doors, entrance, entry, building, office, flat, house, lobby, stairwell, phone, iphone, android, laptop, tablet, ipad, kindle, pc, computer, tv, television, app, printer, copier, car, van, elevator, lift, toilet, toilets, bathroom, restroom, bins, bin store, roof, cellar, basement, shed, barn, garden, pool, gym, studio, clubhouse, warehouse, cabinet, drawer, cupboard, fridge, suitcase, luggage, bike, trunk, briefcase, box, server room, lab, archive, zip, zips, pdf, pdfs, archives, spreadsheet, spreadsheets, document, documents, file, files, profile, zoom, webex, meeting, call, conference, watch, console, camera, playroom, pantry, laundry, laundry room, mailroom, darkroom, workshop, storeroom, stockroom, boathouse, kiosk, till, machine, machines, cash machine, atm, turnstile, thermostat, card, visa, mastercard, amex, debit card, kids, screen time, parental
    tür, *tür, eingang, *eingang, gebäude, büro, wohnung, haus, handy, *handy, telefon, rechner, computer, fernseher, aufzug, keller, schuppen, schrank, koffer, fahrrad, auto, wagen, archiv, datei, tabelle, uhr, drucker, kopierer, kasse, praxis, werkstatt, lager, *raum, karte, *karte, hof, halle, labor, tiefgarage, kita
    porte, entrée, immeuble, bureau, appartement, maison, téléphone, portable, ordinateur, ordi, tablette, télé, ascenseur, cave, cabane, armoire, tiroir, valise, vélo, voiture, archive, fichier, imprimante, copieur, photocopieuse, local, cour, hall, parking, atelier, carte, carte bleue, voisin, gîte, résidence, labo, montre
    puerta, entrada, edificio, oficina, piso, casa, móvil, teléfono, ordenador, portátil, tableta, tele, ascensor, sótano, trastero, armario, cajón, maleta, bici, coche, archivo, impresora, fotocopiadora, cuarto, almacén, taller, tarjeta, reloj, gimnasio, laboratorio
    drzwi, wejści*, budyn*, biur*, mieszkani*, dom, domu, telefon*, laptop*, komputer*, tablet*, telewizor*, wind*, piwnic*, szop*, szaf*, szuflad*, walizk*, rower*, samoch*, archiwum, plik*, drukark*, kserokopiark*, ksero, klatk*, magazyn*, warsztat*, karty, kartę, zegar*, siłowni*
    porta, ingresso, edificio, ufficio, appartamento, casa, telefono, cellulare, computer, portatile, tablet, televisore, ascensore, cantina, capanno, armadio, cassetto, valigia, bici, auto, archivio, stampante, fotocopiatrice, magazzino, officina, carta, bancomat, palestra, laboratorio, cortile
    ドア, 入口, 入り口, 建物, オフィス, 事務所, 家, 部屋, スマホ, 携帯, 電話, パソコン, タブレット, テレビ, エレベーター, 倉庫, 引き出し, スーツケース, 自転車, 車, ファイル, プリンター, コピー機, カード, 会議, アプリ, マンション`,
  KEYING: `draw, swipe, trace, traces, type, types, typed, typing, punch, punches, punched, punching, key in, keys in, keyed, keying, dial, dials, dialled, dialed, dialing, dialling, enter, enters, entered, entering, press, presses, pressing, tap, taps, tapping, hit, hits, hitting, input, push, say
    tippe, tippt, tippen, eintippen, getippt, gibt, geben, eingeben, eingibt, eingegeben, drücke, drückt, drücken, wähle, wählt, wählen, einzugeben
    tape, tapes, tapez, taper, tapant, compose, composer, composez, composant, saisir, saisit, saisis, saisissez, entrer, entrez
    marca, marco, marcar, marcando, teclea, tecleo, teclear, tecleando, pulsa, pulsar, pulsando, introduce, introducir, mete, meter, metiendo
    wpisuje, wpisuję, wpisz, wpisać, wpisując, wpisuj*, wybiera, wybieram, wybrać, wstukuje, wstukać, wciska, wcisnąć, wklep*
    digita, digito, digitare, digitando, digiti, preme, premo, premere, premi, inserisce, inserisco, inserire, inserendo, compone, comporre
    入力, 押す, 押し, 打つ, 打ち, 打って, 入れる, 入れて`,
  OPENING: `unlock, unlocks, unlocked, unlocking, open, opens, opened, opening, disarm, disarms, disarmed, disarming, deactivate, deactivates, arm, arms, armed, arming, switch off, switches off, switched off, switching off, turn off, turns off, turned off, silence, silences, shut off, shuts off, get in, gets in, getting in, get into, gets into, getting into, get past, gets past, get through, gets through, get on, gets on, get onto, gets onto, getting on, join, joins, let me in, lets me in, let you in, lets you in, let us in, lets us in, let them in, lets them in, lets itself in, lets itself into, lets himself into, lets herself into, let ourselves in, lets people in, let people in, let yourself in, lets himself in, lets herself in, log in, logs in, logging in, logged in, log into, logs into, logging into, log on, logs on, sign in, signs in, signing in, sign into, signs into, off with, works on, off by, admits, lets in, gains access, get access, clicks open, withdraw, withdraws, withdrawing, cash machine, cash machines, atm, atms, draws cash, get cash, gets access, prompts for, prompted for, prompts twice, asks twice, asks again, gets you in, gets you back in, gets me in, gets you into, gets me into, gets user in, gets user into, gets back in, get back in, gets him in, gets her in, gets them in, gets us in, leaves full screen, calls off, call off, connect, connects, connects to, connect to, access, after hours
    geldautomat, geldautomaten, abheben, hebt, entsperr*, öffnet, öffnen, öffne, geöffnet, aufmachen, aufgeht, auf, aufzuschließen, aufschließen, schaltet, schalten, ausschalten, auszuschalten, abschalten, unscharf, scharf, entschärf*, reinkommen, rein, reinkommt, hinein, hineinkommen, aufbekommen, aufkriegen, einloggen, loggt, anmelden, meldet, einwählen
    distributeur, retire, retirer, déverrouill*, ouvre, ouvrir, ouvert, ouvrez, désactiv*, coupe, couper, désarm*, rentrer, entrer, se connecte, me connecte, se connecter, connexion, accède, accéder
    cajero, saca, sacar, abre, abro, abrir, abriendo, desbloque*, desactiv*, quita, quitar, apaga, apagar, entra, entrar, entro, accede, accedo, acceder, conecta, conectarse
    bankomat*, wypłaca, wypłacam, otwiera, otwieram, otwiera się, otworzyć, otwórz, otwierać, odblokow*, wyłącza, wyłączyć, wyłączam, rozbraja, rozbroić, wejść, wchodzi, wchodzę, wejdzie, loguje, loguję, zalogować, łączy
    bancomat, preleva, prelevo, prelevare, apre, apro, aprire, aprono, aprendo, sblocc*, disattiv*, spegne, spegnere, disinser*, entrare, entra, entro, accede, accedo, accedere, collega, collegarsi
    開く, 開け, 開き, 開錠, 解錠, 解除, 入る, 入れる, ログイン, 接続, 止まる, 止める, つなが`,
  SETTING: `set to, changed to, change to, changed it to, reset to, updated to, switched to, is now, now, remains, still, since, new
    geändert, eingestellt, gestellt, umgestellt, gesetzt, neu, neuer, neue, jetzt, lautet
    changé, changée, réglé, réglée, passé à, nouveau, désormais, maintenant
    cambiado, cambiada, cambió, cambio a, puesto, nuevo, nueva, ahora
    zmien*, ustawi*, ustawion*, nowy, nowa, nowe, teraz
    cambiato, cambiata, impostat*, nuovo, nuova, adesso, ora
    変わり, 変更, 設定, 新しい`,
  OTHER: `credit note, delivery note, note, receipt, quote, claim, case, pallet, lot, batch, docket, booking, reservation, tracking, parcel, voucher, table, container, machine number, dossier, badge, error, errors, fault, exit, status, http, means, mean, meaning, log, logs, plc, line, lines, row, rows, level, floor, model, version, gpio, page, section, chapter, article, paragraph, port, room, bay, desk, seat, slot, spot, track, channel, vlan, ticket, order, bug, issue, part, invoice, flight, train, bus, extension, ext, build, release, kernel, rfc, iso, stockholm, unit number, street, avenue, road, population, capacity, weighs, costs, cost, price, priced, rent, measures, revision, commit, temperature, threshold, limit, timeout, frequency, baud, serial, employee, member, customer, account number, score, episode, season, stop, apartment, apt, suite, hotline, helpdesk, phone number, call, fax, gate number, boarding, terminal, platform
    fehler, fehlercode, bedeutet, heißt, zeile, zeilen, stufe, stock, etage, modell, seite, abschnitt, kapitel, zimmer, raum, gleis, linie, bestellung, auftrag, artikel, rechnung, flug, zug, durchwahl, zonen, gutschrift, lieferschein, beleg, palette, vorgang, aktenzeichen, straße, kostet, telefonnummer
    erreur, signifie, ligne, lignes, niveau, étage, modèle, page, chapitre, chambre, salle, quai, avoir, bon, colis, dossier, commande, facture, vol, train, poste, rue, coûte
    error, significa, línea, líneas, nivel, planta, modelo, página, capítulo, habitación, sala, andén, albarán, paquete, expediente, reserva, pedido, factura, vuelo, tren, extensión, calle, cuesta
    błąd, błędu, oznacza, linia, linii, linie, poziom, piętro, model, strona, rozdział, pokój, sala, peron, paczka, przesyłka, rezerwacja, korekta, sprawa, zamówienie, faktura, lot, pociąg, wewnętrzny, ulica, kosztuje
    errore, significa, riga, righe, livello, piano, modello, pagina, capitolo, camera, aula, binario, bolla, pacco, pratica, prenotazione, ordine, fattura, volo, treno, interno, via, costa
    エラー, 行, 階, 型番, ページ, 号室, 番線, 注文, 伝票, 予約, 荷物, 内線`,
  TOPIC: `function, functions, returns, method, constant, variable, enum, component, components, form, forms, field, fields, input field, firmware, driver, drivers, feature, features, policy, policies, test, tests, puzzle, simulation, simulator, game, mutex, thread, threads, regex, parser, docs, documentation, design, prototype, generator, package, algorithm, meter, strength, validator, validation, endpoint, rows, table, column, schema, migration, hashes, hashed, hashing, rotation, expiry, reset flow, reset mail, reset link, requirements, rule, rules, guidelines, talk, book, novel, blog, article, course, tutorial, sprint, roadmap, review, reviews, refactor, refactored, bug, crash, crashes, implements, implemented, implementing, writes, ships, shipped, changelog
    komponente, formular, feld, richtlinie, rätsel, spiel, treiber, entwickelt, programmiert, testet, roman, prüfung, buch, artikel, vortrag
    composant, formulaire, champ, politique, énigme, jeu, pilote, page, développe, programme, roman, article, livre
    componente, formulario, campo, política, acertijo, juego, desarrolla, programa, novela, artículo, libro
    komponent, formularz*, pole, polityka, zagadka, gra, sterownik, programuje, pisze, powieść, artykuł, książka
    componente, modulo, campo, politica, enigma, gioco, sviluppa, programma, romanzo, articolo, libro
    word of the day, of the day, of the week, des tages, der woche, du jour, de la semaine, del día, de la semana, del giorno, della settimana, dnia, tygodnia, crossword, kreuzworträtsel, mots croisés, crucigrama, krzyżówk*, cruciverba, scrabble, newsletter
    kampania, kampanii, kampagne, campagne, campaña, campagna, campaign, slogan, motto, leitspruch, devise, lema, hasło przewodnie, przewodnie, zjazdu, konferencji
    画面, フォーム, 項目, 開発, 実装, 設計, 作って, 記事, 小説`,
  NOCODE: `error code, error codes, exit code, exit codes, status code, status codes, return code, response code, area code, area codes, country code, country codes, zip code, zip codes, postal code, postcode, source code, code review, code reviews, code name, code names, code word, code words, short code, under code, account code, code base, code style, code of conduct, codes of conduct, code freeze, code golf, code smell, code coverage, dress code, promo code, promo codes, discount code, coupon code, gift code, voucher code, trouble code, fault code, bar code, barcode, qr code, qr codes, colour code, color code, hex code, morse code, product code, item code, course code, airport code, airline code, booking code, tax code, sort code, bank code, branch code, swift code, language code, currency code, icd code, diagnosis code, billing code, http code, key code event, unicode code, code point, code points, op code, dial code, dialling code, dialing code, building code, building codes, fire code, penal code, civil code, reason code, department code, cost code, project code, stock code, legacy code, lines of code, alert code, event code, result code, machine code, code 39, code 128, referral code, invite code, tracking code, customs code, hs code, nace code, charge code, test code, code sample, code samples, code block, code snippet, telephone code, login page, login form, login screen, login flow, login event, login events, login button, login timeout, login attempt, login attempts, login link, login test, login tests, login bug, login ticket, login history, password reset, password resets, password field, password fields, password protected, password less, password policy, password policies, password manager, password managers, password hash, password hashes, password hashing, password strength, password length, password rules, password rule, password rotation, password generator, password prompt, password change, password history, password expiry, password age, password hint, password hints, password input, password form, password check, password column, password meter, password screen, password mail, password email, password book, password entropy, password length, passphrase generator, passphrase strength, credential stuffing, credentials provider, pass rate, pass filter, pass through, high pass, low pass, boarding pass, ski pass, first pass, second pass, render pass, mountain pass, pin board, pin pad, pin header, pin headers, pin layout, pin entry, pin diode, pin map, pinout
    fehlercode, fehlercodes, quellcode, gutscheincode, rabattcode, qr code, barcode, statuscode, rückgabecode, ländercode, farbcode, strichcode, postcode, exit code
    code postal, code source, code erreur, code d erreur, code promo, code barres, code couleur, code retour, code civil, code pays, code apE
    código postal, código fuente, código de error, código de barras, código promocional, código de color, código de país, código civil
    kod pocztowy, kod źródłowy, kod błędu, kod kreskowy, kod rabatowy, kod kraju, kod koloru, kodu źródłowego
    codice postale, codice sorgente, codice errore, codice di errore, codice a barre, codice sconto, codice fiscale, codice colore, codice civile, codice articolo
    郵便番号, エラー番号, ソースコード, エラーコード, 電話番号, 注文番号, 部屋番号, バーコード, 受付番号, 口座番号, 会員番号, 社員番号, 品番`,
  SYSTEM: `websites, sites, website, workbook, sheet, admin area, admin page, system, systems, share, openvpn, wireguard, vnc, router, nas, vpn, jira, confluence, gitlab, github, gitea, bitbucket, jenkins, grafana, kibana, admin panel, admin console, admin account, dashboard, cms, wordpress, wp admin, netflix, spotify, steam, facebook, instagram, twitter, tiktok, linkedin, reddit, gmail, icloud, apple id, paypal, ebay, amazon, disney, plex, jellyfin, dropbox, nextcloud, owncloud, e mail, email, mail, webmail, outlook, server, servers, database, db, mysql, postgres, redis, mongo, oracle, sql server, ftp, sftp, ssh, rdp, smb, samba, remote desktop, root, admin, administrator, superuser, sysadmin, sa, sudo, bios, uefi, firmware password, bootloader, grub, luks, bitlocker, filevault, veracrypt, truecrypt, keepass, bitwarden, 1password, lastpass, backup, backups, usb stick, drive, disk, volume, portal, intranet, extranet, wiki, forum, shop, library, account, accounts, profile, staging, production, prod, jump host, jumphost, bastion, build box, build server, registry, ldap, active directory, domain controller, esxi, proxmox, vcenter, raspberry pi, pi, switch, firewall, pfsense, modem, access point, iot, mqtt, broker, kafka, rabbitmq, elastic, erp, crm, sap, salesforce, hubspot, zendesk, trello, notion, figma, adobe, zoom, webex, teams, slack, discord, minecraft, gaming, xbox, playstation, nintendo, web interface, web ui, login, logon, sign in, terminal, shell, ipmi, idrac, ilo, kvm, hypervisor, vm, ticket system, test account, test user, demo account, service account, shared account, subscription, streaming, mailbox, domain, registrar, hosting, cpanel, plesk, phpmyadmin, pgadmin, portainer, home assistant, hue, sonos, nest, ring, webcam, camera, dvr, nvr, laptop, computer, pc, mac, macbook, desktop, workstation, phone, tablet, printer, machine, lab machines, bank, banking
    sicherung, container, system, netz, rechner, konto, benutzer, benutzerkonto, zugang, *server, *konto, *zugang, *portal, postfach, datenbank, *rechner, shop, verwaltung, anmeldung, anmelden, drucker, fritzbox, fritz box, speedport
    sauvegarde, copie, serveur, compte, boîte mail, messagerie, base de données, intranet, box, livebox, freebox, identifiant, connexion, utilisateur, imprimante, poste, site, espace client
    copia, copias, servidor, cuenta, correo, base de datos, usuario, acceso, red, router, impresora, sitio, equipo, perfil
    kopia, kopię, kopii, serwer*, konto, konta, kontem, poczt*, baza, bazy, panel*, użytkownik, router*, sieć, drukark*, dysk*, sklep*
    copia, server, account, posta, casella, base dati, utente, accesso, rete, router, stampante, sito, profilo, gestionale
    バックアップ, サーバー, サーバ, アカウント, メール, ルーター, 管理画面, 管理者, データベース, 社内, サイト, ユーザー名, 共有`,
  ASKER: `on the phone, over the phone, by phone, operator, alarm company, monitoring station, security firm, security company, card issuer, issuer, phone company, telephone company, mobile provider, electricity company, gas company, water company, bank, bank s, portal, insurer, insurance, telco, carrier, provider, registrar, help desk, helpdesk, hotline, phone line, phone banking, telephone banking, call centre, call center, support line, tax office, tax portal, broker, utility, university portal, school portal, account, building society, credit union, airline, isp, support, apple id, paypal, recovery
    am telefon, alarmzentrale, wachdienst, bank, *bank, sparkasse, versicherung, versicherer, portal, *portal, hotline, anbieter, kundendienst, telefonbanking, konto
    au téléphone, télésurveill*, banque, assurance, assureur, portail, opérateur, hotline, fournisseur, service client, compte
    por teléfono, central de alarmas, banco, aseguradora, portal, operador, atención al cliente, cuenta
    przez telefon, firmy ochroniarskiej, ochrona, ochrony, bank*, ubezpieczyciel*, portal*, infolini*, operator*, konto, konta
    al telefono, centrale d allarme, vigilanza, banca, assicurazione, portale, operatore, assistenza, conto, sportello
    電話, 警備会社, 銀行, 保険会社, サイト, 窓口, サポート, アカウント`,
  ASKING: `asks, ask, asked, asking, question, questions, prompt, prompted, wants, requires, verify, verifies, verification, identify, identifies, security word, memorable
    fragt, gefragt, frage, fragen, abfrage, kennwort, codewort, telefonpasswort, kundenkennwort
    demande, demandent, question, mot de sécurité
    pregunta, preguntan, preguntas, palabra de seguridad
    pyta, pytają, pytanie, pytania, hasło telefoniczne
    chiede, chiedono, domanda, domande, parola di sicurezza
    質問, 聞かれ, 合言葉, 尋ね`,
  WORD: `word, words, codeword, code word, password word
    wort, codewort, stichwort, losung
    mot, mots, mot code
    palabra, palabras
    słowo, słowa, hasło
    parola, parole
    言葉, 単語, 合言葉`,
  QUESTION: `answer to, secret place, secret name, secret city, secret date, mother s birth, father s birth, birth town, recovery answer, recovery answers, security question, security questions, secret question, secret questions, security answer, security answers, recovery question, verification question, maiden name, name of the first, name of my first, name of his first, name of her first, name of their first, first pet, first car, first school, first teacher, first job, first street, first concert, first boss, first employer, first phone, first kiss, first album, first flat, first bike, first girlfriend, first boyfriend, childhood friend, childhood street, childhood nickname, childhood hero, childhood home, favourite teacher, favorite teacher, favourite book, favorite book, favourite team, favorite team, favourite film, favorite movie, place they met, place we met, place she met, place he met, where they met, where we met, answer to the question, what was your, what is your, in what city, in which city, what city, what street, which street, name of your, did your parents, city where you, town where you, answer for the, answer for my, answer on file, answer for his, answer for her, where did you, where were you born, city you were born, town you were born, street you grew up, street i grew up, street he grew up, street she grew up, street they grew up, honeymoon, memorable word, memorable name, memorable place, memorable date, security word, best man, bridesmaid, grandmother s name, grandfather s name, father s middle name, mother s middle name, middle name of, city of birth, place of birth, town of birth, primary school, elementary school
    antwort auf die frage, wie hieß dein, wie hieß ihr, sicherheitsfrage, sicherheitsfragen, geheimfrage, mädchenname, geburtsname, erstes haustier, ersten haustiers, erstes auto, erste schule, erster lehrer, erste lehrerin, grundschule, geburtsort, straße der kindheit, trauzeuge, lieblingslehrer, flitterwochen, kennengelernt
    réponse à la question, question secrète, question de sécurité, questions de sécurité, nom de jeune fille, premier animal, première voiture, première école, premier professeur, école primaire, ville de naissance, rue de mon enfance, meilleur ami d enfance, voyage de noces, réponse secrète
    respuesta a la pregunta, pregunta de seguridad, preguntas de seguridad, pregunta secreta, apellido de soltera, primera mascota, primer coche, primer colegio, primer profesor, escuela primaria, ciudad de nacimiento, calle de la infancia, mejor amigo de la infancia, luna de miel
    odpowiedź na pytanie, odpowiedzi na pytanie, pierwszego psa, imię pierwszego, pytanie pomocnicze, pytanie bezpieczeństwa, pytania bezpieczeństwa, pytanie kontrolne, nazwisko panieńskie, nazwiska panieńskiego, pierwsze zwierzę, pierwszego zwierzaka, pierwszy pies, pierwszy samochód, pierwsza szkoła, pierwszego nauczyciela, miejsce urodzenia, ulica dzieciństwa, podróż poślubna
    risposta alla domanda, domanda di sicurezza, domande di sicurezza, domanda segreta, cognome da nubile, primo animale, prima auto, prima scuola, primo insegnante, prima maestra, scuola elementare, città di nascita, via dell infanzia, luna di miele, viaggio di nozze
    秘密の質問, 旧姓, 最初のペット, 初めてのペット, 初めての車, 最初の車, 小学校の名前, 出身小学校, 恩師, 母の名前, 生まれた町`,
  ANSWERING: `answer, answers, answered, answering, reply, replies, replied, gives, give, gave, says, say, said, respond, responds, response, told, tell, tells, puts, put, types, enters, uses
    sag, antwort, antworte, antwortet, beantwort*, sagt, sage, gibt, nennt, nenne
    réponse, répond, réponds, dis, répondre, donne, dit
    respuesta, responde, respondo, contesta, dice, digo, da
    odpowiedź, odpowiada, odpowiadam, mówi, mówię, podaje, podaję
    risposta, risponde, rispondo, dice, dico, dà
    答え, 答える, 回答`,
  GUARDING: `encrypt, encrypts, encrypted, encryption, decrypt, decrypts, decrypted, protect, protects, protected, secure, secures, secured, locked, locks, lock, password protected, unprotect, unlock, unlocks, guard, guards, guarded, seal, sealed
    verschlüssel*, entschlüssel*, *schutz, geschützt, schützt, schütze, gesichert, gesperrt, abgesichert
    chiffr*, déchiffr*, protection, protège, protégé, protégée, protégés, sécuris*, verrouill*
    protección, cifra, cifrado, cifrada, descifr*, protege, protegido, protegida, bloqueado, bloqueada
    ochrona arkusza, szyfruj*, zaszyfrowan*, odszyfrow*, chroni, chroniony, chronione, zabezpiecz*
    protezione, cifrato, cifrata, decifr*, protegge, protetto, protetta, bloccato, bloccata
    暗号化, 復号, 保護, 解凍`,
  SPELLING: `lower case, lowercase, all lower, uppercase, upper case, all caps, in caps, caps, one word, single word, no spaces, no space, without spaces, written together, capital, capitals, capitalised, capitalized, with a zero, with an exclamation mark, exclamation mark, exclamation point, followed by, underscore, hyphens, hyphenated, with hyphens, with dashes, camel case, spelled, spelt, case sensitive, backwards, reversed, plus the year, and the year, the year, at the end, in front, instead of the, birthday, birth date, date of birth, anniversary, wedding date
    kleingeschrieben, klein geschrieben, alles klein, kleinbuchstaben, großgeschrieben, groß geschrieben, großbuchstaben, zusammengeschrieben, in einem wort, ein wort, ohne leerzeichen, ausrufezeichen, am ende, gefolgt von, geburtstag, geburtsdatum, hochzeitstag, unterstrich, rückwärts, bindestrich, bindestrichen
    anniversaire, date de naissance, date de leur mariage, minuscules, minuscule, majuscule, majuscules, tout attaché, en un mot, un seul mot, sans espace, sans espaces, point d exclamation, à la fin, suivi de, à l envers, tirets, tiret bas
    cumpleaños, fecha de nacimiento, aniversario, minúsculas, minúscula, mayúscula, mayúsculas, todo junto, una sola palabra, sin espacios, signo de exclamación, al final, seguido de, al revés, guion, guiones, guion bajo
    urodziny, urodzin, data urodzenia, rocznica, małą literą, małymi literami, z małej, z małej litery, wielką literą, z wielkiej, z wielkiej litery, dużą literą, jedno słowo, razem, bez spacji, wykrzyknik*, na końcu, wspak, od tyłu, podkreślnik*, myślnik*
    compleanno, data di nascita, anniversario, minuscolo, minuscola, minuscole, tutto minuscolo, maiuscola, maiuscolo, maiuscole, tutto attaccato, una parola, senza spazi, punto esclamativo, alla fine, seguito da, al contrario, trattino, trattini
    誕生日, 記念日, 小文字, 大文字, スペースなし, つなげて, ハイフン, 逆から`,
  REMINDER: `in case, if i forget, keeps forgetting, forget, forgets, forgot, remember, reminder, remind, note to self, for the record, fyi, btw, don t lose, while i m away, when i m away, for guests, for the sitter, for the cleaner, share with
    falls, zur erinnerung, merken, notiz, vergess*
    au cas où, pour mémoire, rappel, n oublie, pense bête, oublie
    por si, recordar, recordatorio, que no se me olvide, apunta
    w razie, na wypadek, przypomnienie, pamięt*, zapomin*
    nel caso, per ricordare, promemoria, ricorda*, dimentic*
    忘れ, メモ, 念のため, 覚え`,
  WIFI: `wifi, wi fi, wlan, hotspot, ssid, guest network, guest wifi, wireless, wireless network, wpa, wpa2, wpa3, psk, network key, wifi key, mobile hotspot, mesh
    wlan, gäste wlan, gast wlan, gastnetz, wlan schlüssel, funknetz, *wlan
    wifi, wi fi, réseau invité, réseau invités, clé wifi, partage de connexion
    wifi, red de invitados, red wifi, la wifi, el wifi
    wifi, sieć gościnna, sieci gościnnej, hotspot*
    wifi, rete ospiti, wi fi
    無線lan, wifi, 無線, ワイファイ`,
});
