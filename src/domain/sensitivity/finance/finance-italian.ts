/** Italian words of personal finances by class, each class sorted: long, for it is a list. finance-classes.ts says what they mean. */
import type { FinanceLists } from './finance-classes.ts';

export const ITALIAN: FinanceLists = {
  PAY: `
    a giornata, all ora, campa con, campiamo con, campo con, ci pagano, fattura come partita iva, guadagn*, l ora, la pagano, lo pagano,
    lordi, lordo, mi paga, mi pagano, netti, netto, pagata a, pagato a, porta a casa, portiamo a casa, porto a casa, tariffa oraria,
    tira avanti con, tiro avanti con, vive, vive con, viviamo, viviamo con, vivo, vivo con, vivono, vivono con`,
  RECEIVE: `
    aiutano, danno, incassa, incasso, manda, mandano, mando, passa, passo, percepisc*, prende, prendiamo, prendo, prendono, riceve,
    riceviamo, ricevo, versa, verso`,
  HAVE: `abbiamo, aveva, ha, hanno, ho, possiede, restano, rimangono`,
  ASK: `
    chiede, chiederà, chiedere, chiedo, è passato da, mi offrono, negozia, negoziato, offerta, offerto, offrono, passata da, passato da,
    pretesa, proposta, punta a, vorrebbe, vorrei, vuole`,
  LEND: `
    ci deve, da parte, deve, devo, devono, dobbiamo, doveva, eredita, ereditato, ereditò, giocati, giocato, gli deve, ha lasciato,
    in prestito, investe, investiti, investito, investo, lasciati, lasciato, lasciato in eredità, messi da parte, messo da parte,
    messo in, mette da parte, metto da parte, mi deve, perdendo, persi, perso, perso al, perso in, presta, prestati, prestato,
    prestito da, restituire, restituisc*, rimbors*, risparmi*, risparmiat*, scommess*`,
  NOUN: `
    affitto, agenzia delle entrate, agenzia riscossione, al casinò, al fisco, al gioco, al poker, alimenti, alle slot, anticipo casa,
    anticipo per, anticipo per la casa, assegno di inclusione, assegno di mantenimento, assegno divorzile, assegno unico, aumento di,
    aumento di stipendio, bilancio familiare, bilocale, bollette, bonus affitto, borsa di dottorato, borsa di studio, buoni fruttiferi,
    buonuscita, busta paga, caparra, caparra per, carta di credito, carta revolving, carte di credito, cartella, cartella esattoriale,
    cartelle esattoriali, cassa integrazione, cauzione, cessione del quinto, compenso, congedo, conto cointestato, conto corrente,
    conto deposito, debiti, debito, del 730, deposito cauzionale, di scoperto, di tfr, dieci rate, disoccupazione, dodici rate, due rate,
    equitalia, eredità di, ex marito, ex moglie, f24, fido, finanziamento auto, finanziamento della macchina, finanziamento per,
    fondo di emergenza, fondo emergenza, fondo pensione, gratta e vinci, il 730, il fisco, il tfr, imu, in banca, in borsa, in cripto,
    in eredità, in poker, invalidità, irpef, l eredità, la singola, le rate, liquidazione, lo scoperto, lotto, mance, mantenimento,
    maternità, mensilità, mia eredità, mia ral, mio 730, mio premio, mio scoperto, modello 730, monolocale, mutui, mutuo, naspi,
    nel conto, paga mensile, paghe, paghetta, partita dei debiti, patrimonio, pensione, pensione di invalidità,
    pensione di reversibilità, pensione minima, per la stanza, per vivere, premio annuale, premio di, premio di risultato,
    premio produzione, prestiti, prestito, prestito d onore, prestito personale, provvigione, provvigioni, quattordicesima, ral,
    ral attuale, ral da, ral di, ral lorda, rata, rata del, rata del mutuo, rata della, rata mensile, rate da, rate del, rate della,
    rate mensili, rate per, redditi, reddito, reddito di cittadinanza, retta, retta dell asilo, retta della scuola, rimborso del 730,
    rimborso irpef, risparmi, rottamazione, salari, salario, saldo, saldo del conto, scommesse, scoperto bancario, scoperto di,
    scoperto sul, spesa mensile, spese fisse, stanza, stipendi, stipendio, straordinari, sua eredità, sua ral, sul conto, suo 730,
    suo premio, suo scoperto, superenalotto, surroga, sussidi, sussidio, tari, tasse arretrate, tfr, tfr di, tre rate, tredicesima,
    trilocale, ultime rate, un aumento, un eredità, una ral, una singola`,
  WEAK: `
    aiuto, anticipo, asilo, assicurazione, aumento, babysitter, banca, bonus, carta, conto, contributi, debitore, ex, luce,
    padrona di casa, padrone di casa, part time, premio, rimborso, spesa, tempo pieno`,
  PLIGHT: `
    abbiamo debiti, al verde, bancarotta, ha debiti, ha dei debiti, indebitat*, piena di debiti, pieni di debiti, pieno di debiti`,
  ASSET: `azioni, bitcoin, btp, criptovalute, etf, fondi, fondo, pac`,
  DUE: `bolletta, imposte, la quota, quota mensile, soldi, tasse`,
  PURPOSE: `
    appartamento, auto, avvocato, bilocale, casa, cucina, dentista, divorzio, funerale, lavori, macchina, matrimonio, monolocale, moto,
    ristrutturazione, studi, terreno, tetto, trilocale, università, vacanze, veterinario`,
  STATE: `
    affitto arretrato, arretrati, arriva a fine mese, arrivare a fine mese, arriviamo a fine mese, banca non ci ha, banca non mi ha,
    ben pagato, bloccato il bancomat, bloccato il conto, bloccato la carta, caritas per il cibo, carta rifiutata, cattivo pagatore,
    comprato a rate, contare ogni euro, conto bloccato, conto è in rosso, conto in rosso, crif, debiti di gioco, debito di gioco,
    deve due mesi, deve tre mesi, devo due mesi, devo tre mesi, difficoltà economiche, difficoltà finanziarie, fallimento personale,
    fino allo stipendio, genitori gli pagano, genitori le pagano, genitori pagano, guadagna il doppio, guadagna la metà,
    guadagna meno di, guadagna più di lui, guadagna più di me, ha molti debiti, ho debiti, ho dei debiti, in arretrato, in bolletta,
    in cassa integrazione, in nero, in rosso di, in rosso in banca, in rosso sul, indietro con il mutuo, indietro con l affitto,
    indietro con le bollette, indietro con le rate, la banca ha detto di no, litigano per i soldi, litighiamo per i soldi, ludopatia,
    ludopatico, mal pagato, mesi di affitto arretrati, mutuo rifiutato, negato il mutuo, negato il prestito, negato un mutuo,
    negato un prestito, non arriva a fine mese, non arriviamo a fine mese, non arrivo a fine mese, non ci pagano, non hanno pagato,
    non la pagano, non lo pagano, non mi pagano, non possiamo permetterci, non posso permettermi, non può permettersi,
    non riesce a pagare, non riesco a pagare, non riusciamo a pagare, paga il mantenimento, paga minima, per i debiti, perso la casa,
    perso tutto, pignor*, pignoramento, pignorat*, prende il reddito di, prende la disoccupazione, prendo la disoccupazione,
    preoccupata per i soldi, preoccupato per i soldi, problemi di soldi, problemi economici, protestato, rifiutato il mutuo,
    rifiutato il prestito, rifiutato un prestito, senza reddito, senza risparmi, senza soldi, senza stipendio, senza un soldo, sfrattat*,
    sfratto, si stringe la cinghia, soldi dei genitori, soldi dei miei, sotto di, sotto in banca, sovraindebitamento,
    stipendio non arriva, stringere la cinghia, stringiamo la cinghia, tirare la cinghia, un solo stipendio, versa il mantenimento,
    vive dei risparmi, vive di risparmi, vive di sussidi`,
  TIE: `
    abbiamo, chiesto, comprato, ha, hanno, ho, mancano, messo, mette, metto, mi restano, paga, pagano, pagare, paghiamo, pago, perso,
    resta, restano, rimane, rimangono, se ne va, se ne vanno, si porta via, spende, spendiamo, spendo, tira fuori, va in, vanno in,
    venduto, vuole`,
  IS: `ammonta a, costa, costano, è, è di, passata a, passato a, salita a, salito a, scesa a, sceso a, sono`,
  HOLD: `
    abbiamo, acceso, campa con, campiamo con, chiesto, dipende da, ha, ha un, ho, ho un, ottenuto, paga, pago, percepisce, prende,
    prendo, riceve, ricevo, sta pagando, sto pagando, vive con, vive di, vive grazie, vivere con, viviamo con, viviamo di, vivo con,
    vivo di, vivono con`,
  TROUBLE: `
    ansia, arretrat*, bloccat*, esaurit*, finit*, in arretrato, in ritardo, in rosso, indietro, indietro con, insolut*, negat*,
    non basta, non bastano, non pagat*, non riesce, non riesco, per pagare i, per pagare il, per pagare l, per pagare le, per saldare,
    persi, perso, pignorat*, preoccup*, quasi vuoto, respint*, ridott*, rifiutat*, ritardo, saltat*, scadut*, sospes*, tagliat*,
    troppo alt*, vuota, vuoto`,
  MEASURE: `bassa, basso, meno di, metà, più di, raddoppiat*, troppo basso, tutta la, tutto lo, un quarto, un terzo`,
  CODE: `abi, codice, codice fiscale, numero di conto`,
  CURRENCY: `centesimi, dollari, franchi, sterline`,
  HOURLY: `a concerto, a giornata, a ora, a serata, al giorno, all ora, l ora, orari, paga oraria, per ora`,
  PERIOD: `
    a fine mese, a settimana, a trimestre, al mese, all anno, alla settimana, annue, annui, annuo, ciascuna, del mese, l anno, l una,
    lorde, mensile, mensili, nette, ogni anno, ogni mese, per figlio`,
  SHARE: `per cento`,
  PERSON: `cognata, cognato, coinquilin*, coppia, ex, ex marito, ex moglie, noi, nonni, suoceri`,
  ME: `
    abbiamo, devo, dobbiamo, dovremmo, ereditato, guadagniamo, guadagno, ho, metto, mi, paghiamo, pago, prendiamo, prendo, ricevo,
    risparmiamo, risparmio, riusciamo, siamo, stiamo, verso`,
  PRICE: `abbonamento, albergo, biglietto, corso, costa, costano, parcheggio, prezzo, quota, tariffa`,
  TRADE: `
    app, broker, calcolatore, calcolatrice, capannone, comitato, consulente, consulenti, corso, fiera, fornitore, fornitori, gestionale,
    legge, mercato, negozio, politica, riforma, sala, simulatore, software, stand, tabella, tesi, ufficio, variabile`,
  TALE: `
    esercizio, favola, film, gioco da tavolo, personaggio, protagonista, racconto, romanzo, sceneggiatura, serie, videogioco`,
  STUDY: `
    chiede come, confronta, corso su, insegna, interessat*, lezione su, si interessa, specializzat*, spieg*, spiega, tiene un corso`,
  IDIOM: `
    a casa, alla carta, brutto da, campo saldo, carta da parati, carta e penna, carta igienica, carte da gioco, codice brutto,
    conto github, debiti tecnici, debito di sonno, debito tecnico, di carta, è brutto, giochi di carte, in casa, in conto,
    ne vale la pena, per conto, prende appunti, prende il caffè, prende il tram, prende il treno, prende in giro, prende la bici,
    rate limit, rate limiter, rate limiting, rende conto, scheda grafica, su carta, tiene conto, vale la pena`,
};
