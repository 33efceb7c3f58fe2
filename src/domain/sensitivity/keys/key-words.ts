/**
 * Words that only the rules for keys ask for: what a wallet phrase and a second factor are called, and the issuers whose
 * keys have no mark of their own (`vendor-keys.ts` says what these look like).
 */
import { buildLexicon } from '../text/lexicon.ts';

export const KEY = {
  /** A phrase that a wallet is recovered with. */
  PHRASE: 1,
  /** A second factor, whose seed is a key. */
  FACTOR: 2,
  /** A word for a key, token or secret, wherever it stands. */
  KEY: 4,
  /** Names of keys that `naming-words.ts` does not have. */
  EXTRA: 8,
} as const;

export const KEY_WORDS = buildLexicon(KEY, {
  PHRASE: `seed phrase, seed phrases, seed words, recovery phrase, recovery words, wallet phrase, wallet seed, backup phrase, backup words, secret recovery phrase, mnemonic, mnemonics, mnemonic phrase, wallet, ledger, trezor, metamask, hardware wallet, cold wallet, bip39, bip 39, seed, electrum
    wiederherstellungsphrase, wiederherstellungswörter, seed phrase, seed wörter, merkphrase, brieftasche
    phrase de récupération, phrase secrète, mots de récupération, phrase mnémonique, portefeuille
    frase semilla, frase de recuperación, palabras de recuperación, frase mnemotécnica, monedero, billetera, semilla
    fraza odzyskiwania, frazy odzyskiwania, słowa odzyskiwania, fraza, portfel, portfela, ziarno
    frase di recupero, frase seme, parole di recupero, frase mnemonica, portafoglio, seme
    シードフレーズ, リカバリーフレーズ, 復元フレーズ, ニーモニック, ウォレット`,
  FACTOR: `two factor, 2 factor, 2fa, mfa, otp, totp, one time password, one time passwords, authenticator, setup key, set up key, enrolment key, enrollment key, otp secret, otp seed, manual entry, second factor, otpauth, authy, google authenticator
    zwei faktor, zweiter faktor, zweiten faktor, einmalpasswort, einrichtungsschlüssel
    double authentification, deux facteurs, second facteur, clé de configuration
    doble factor, dos factores, segundo factor, clave de configuración
    dwuskładnikow*, dwuetapow*, drugi składnik, klucz konfiguracji
    due fattori, doppio fattore, secondo fattore, chiave di configurazione
    二要素, 二段階, 認証アプリ, セットアップキー, ワンタイム`,
  EXTRA: `wif, paper wallet, unseal, unseal key, applicationkey, application key, appkey, app key, keystring, genie key, master key, root key, host key, function key, subscription key, ingest key, ingestion key, push key, encrypt key, gossip key, deploy hook, build hook, pepper, app secret, application secret, service token, server secret, machine token, device token, access code, license token, unlock token, kubeconfig, join token, bootstrap token, sessionid, session id, phpsessid, jsessionid
    hauptschlüssel, sitzungscookie, sitzungstoken, gerätetoken
    clé maîtresse, cookie de session, jeton de session
    llave, llave maestra, cookie de sesión, token de sesión
    klucz główny serwera, ciasteczko sesji, token sesji
    chiave maestra, cookie di sessione, token di sessione
    マスターキー, セッションクッキー`,
  KEY: `key, keys, token, tokens, secret, secrets, credential, credentials, api, sdk, bearer, auth, authorization, apikey, jwt, pat, licence, license
    schlüssel, *schlüssel, geheimnis
    clé, clés, jeton, jetons, secret
    clave, claves, llave, secreto, token
    klucz*, tokenu, tokenem, sekret*
    chiave, chiavi, segreto, gettone
    キー, 鍵, トークン, シークレット, 秘密`,
});
