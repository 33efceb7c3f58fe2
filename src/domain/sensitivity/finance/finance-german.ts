/** German words of personal finances by class, each class sorted: long, for it is a list. finance-classes.ts says what they mean. */
import type { FinanceLists } from './finance-classes.ts';

export const GERMAN: FinanceLists = {
  PAY: `
    arbeite für, arbeitet für, auskommen mit, berechne, berechnet, bezahlt mich mit, bringe nach hause, bringt nach hause, brutto,
    jobbt für, kellnert für, komme auf, komme mit, kommen auf, kommen mit, kommt auf, kommt mit, lebe von, leben von, lebt von,
    lebten von, nach steuern, netto, nimmt pro stunde, stundensatz, tagessatz, tagessatz von, verdien*, vor steuern, zahlen mir,
    zahlt ihm, zahlt ihr, zahlt mir`,
  RECEIVE: `
    bekomm*, beziehe, beziehen, bezieht, dazu, erhalte, erhalten, erhält, geben, gibt, kriege, kriegen, kriegt, schicke, schicken,
    schickt, steuern bei, steuert bei, unterstützen, unterstützt, überweise, überweist`,
  HAVE: `besitze, besitzt, bleiben, bleibt, habe, haben, hat, hatte, noch, nur noch, übrig`,
  ASK: `
    angebot, angebote, angeboten, ausgehandelt, bieten, bietet, boten, fordere, fordern, fordert, gehaltsvorstellung*, möchte mindestens,
    verhandelt, verhandle, verlange, verlangen, verlangt, will mindestens, wunschgehalt`,
  LEND: `
    abbezahl*, abgehoben, abgestottert, abheben, abzahlen, abzubezahlen, angelegt, angespart, auf der hohen kante, ausgeliehen, beiseite,
    borgt, eingezahlt, erbe, erbt, finanzieren, finanziert, geborgt, geerbt, geliehen, gepumpt, gespart, gezockt, hinterlassen,
    hinterließ, ich spare, investiert, lege an, legen an, legt an, leihe, leiht, schiebe, schulde, schulden ihm, schulden ihr, schuldest,
    schuldet, schuldet mir, spare für, spare jeden, spare monatlich, sparen, spart, stecke, stecken, steckt, stottere ab, stottert ab,
    stunde, tilge, tilgen, tilgt, verliehen, verloren, vermacht, verpokert, verspielt, verzockt, vorgestreckt, zahle ein, zahle zurück,
    zahlt ein, zahlt zurück, zugeschossen, zur seite, zurückgelegt, zurückgezahlt, zurückzahl*`,
  NOUN: `
    *zimmerwohnung, 13 gehalt, 450 euro job, 520 euro job, 538 euro job, abfindung, abfindungen, abzug der miete, aktiendepot, alg,
    alg 1, alg 2, alg i, alg ii, altbauwohnung, altersrente, altersvorsorge, anschlussfinanzierung, anzahlung, arbeitslosengeld,
    aufs sparbuch, aufstiegs bafög, aufstocker*, ausbildungsvergütung, aushilfe, autofinanzierung, autokredit, azubigehalt, babysitten,
    bafög, bafög schulden, baufinanzierung, bausparer, bausparvertrag, beim poker, besoldung*, betreuungsgeld, betriebsrente,
    blindengeld, bonuszahlung, bruttoeinkommen, bruttogehalt, bruttolohn, bürgergeld, comdirect, darlehen, depotkonto, depotwert, dispo,
    dispokredit, dispozinsen, dreizehntes, ehegattenunterhalt, eigenkapital, eigentumswohnung, einkommen, einkommensteuer, elterngeld,
    erbe, erbschaft, ersparnisse, erspartem, ersparten, erspartes, erwerbsminderungsrente, etf sparplan, existenzgeld, familieneinkommen,
    ferienjob, festgeld, finanzamt, finanziert mit, fixgehalt, fixkosten, fixum, frührente, gehalt, gehaltserhöhung, gehaltsgespräch,
    gehaltsrunde, gehaltssprung, gehaltsverhandlung, gehälter, gemeinschaftskonto, gespartes, girokonto, grundgehalt, grundschuld,
    grundsicherung, hartz 4, hartz iv, haushaltsbudget, haushaltseinkommen, haushaltsgeld, hauskredit, honorar, hortgebühr*, hypothek,
    ihr depot, im casino, im depot, im poker, immobiliendarlehen, immobilienkredit, inkasso, jahresbrutto, jahreseinkommen, jahresgehalt,
    kaltmiete, kaution, kfw kredit, kinderbetreuung, kindergeld, kinderzuschlag, kindesunterhalt, kirchensteuer, kitabeitrag,
    kitagebühr*, kleinkredit, konsumkredit, konto überzogen, kontopfändung, kontostand, kostgeld, krankengeld, krankenhausrechnung,
    kreditkartenschulden, kreditrate, kurzarbeit, kurzarbeitergeld, leasing, leasingrate, lebenshaltung, lebenshaltungskosten,
    lehrlingsgehalt, lohn, lohnerhöhung, lohnfortzahlung, lohnpfändung, lohnrunde, lotto, lottogewinn, mahnbescheid, mein depot,
    meine provision, midijob, miete, miete bleiben, mieterhöhung, mietkaution, mietkosten, mietrückstand, mietwohnung, mindestlohn,
    minijob, monatsbrutto, monatseinkommen, monatsgehalt, monatsmiete, monatsrate, mutterschaftsgeld, nachtzuschlag,
    nachzahlung beim finanzamt, nebeneinkünfte, nebenjob, nebenkosten, nebenkostennachzahlung, nebenverdienst, netto im monat,
    nettoeinkommen, nettogehalt, nettolohn, nettovermögen, notgroschen, online poker, pension, pfändung, pflegegeld, pflichtteil,
    privatinsolvenz, privatkredit, provision von, provisionen, ratenkredit, ratenplan, ratenzahlung, rente, rentenpunkte, reserven,
    restschuld, restschuldbefreiung, riester*, rücklage*, rürup*, scalable capital, schufa, schulden, schuldenberg, schulgeld,
    sein depot, sonderzahlung, sozialhilfe, sparbuch, sparkonto, sparplan, spesen, spielschulden, sportwetten, steuerbescheid,
    steuererstattung, steuerklasse, steuernachzahlung, steuerrückzahlung, steuerschuld*, stipendium, studienkredit, stundenlohn,
    tagesgeld*, tagesgeldkonto, tarifgruppe, taschengeld, tierarztrechnung, tilgung, trade republic, trennungsunterhalt, trinkgeld, tvöd,
    umschuldung, unterhalt, unterhaltsvorschuss, urlaubsgeld, übergangsgeld, verbraucherinsolvenz, verbraucherkredit, vermögen,
    vorauszahlung, warmmiete, weihnachtsgeld, werkstudent, werkstudentin, wetten, wg zimmer, witwenrente, wohngeld, wohnungskredit,
    zahnarztrechnung, zugewinn*, zum leben, zuschläge`,
  WEAK: `
    auf dem konto, bargeld, bonus, die bank, einkauf, einkäufe, erstattung, ex, exfrau, exmann, gutachten, halbe stelle, hausbank,
    haushalt, heizung, hort, kita, konto, krippe, lebensmittel, meine bank, nachhilfe, prämie, probezeit, provision, stipendien, strom,
    teilzeit, unsere bank, unterstützung, überstunden, vergleich, vermieter, vermieterin, versicherung, vollzeit, zuschuss`,
  PLIGHT: `
    bankrott, haben schulden, hat schulden, hoch verschuldet, in den roten zahlen, insolvent, klamm, knapp bei kasse, pleite,
    schuldenfrei, überschuldet, verschuldet`,
  ASSET: `aktie, aktien, anteile, bitcoin, etf, etfs, fonds, ftse, kryptos, msci, msci world, wertpapiere`,
  DUE: `
    abschlag, beitrag, die rate, eine rate, finanzierung, geld, kredit, kredite, kreditkarte, monatliche rate, nachzahlung, rate beträgt,
    rate für, rate von, raten, rechnung, rechnungen, steuer, steuern`,
  PURPOSE: `
    auto, beerdigung, dach, führerschein, garage, grundstück, haus, heizung, hochzeit, hütte, kawa, küche, motorrad, scheidung, studium,
    umbau, umzug, urlaub, wg, wohnmobil, wohnung, zahnersatz, zimmer`,
  STATE: `
    alles verloren, am monatsende pleite, auf kredit gekauft, auf pump, auf raten gekauft, aufstocken mit, aufstockend,
    bei der schuldnerberatung, bekomme keinen kredit, bekommen keinen kredit, bekommt keinen kredit, bekommt mindestlohn,
    beziehe bürgergeld, bezieht bürgergeld, bis zum gehalt, bis zum zahltag, bleibt kaum etwas übrig, bleibt kaum was,
    bleibt nichts übrig, das geld reicht, dispo, dreht jeden, drei monatsmieten, eidesstattliche versicherung, ein einkommen,
    eltern bezahlen, eltern finanzieren, eltern unterstützen, eltern zahlen, ende des geldes, finanziell abhängig, finanziell am limit,
    finanziell eng, finanzielle probleme, finanzielle sorgen, gehalt nicht bekommen, geht zur tafel, geld reicht nicht, geldnot,
    geldprobleme, geldsorgen, gepfändet, gerichtsvollzieher, gut bezahlt, gürtel enger, habe schulden, haus verloren, im dispo, im minus,
    im soll, in den dispo, in den miesen, inkasso gegen, ins minus, jeden cent umdrehen, jeden euro umdrehen, kann die miete,
    kann die rechnung, kann mir kein, kann mir keine, kann sich kein, kann sich keine, karte wurde abgelehnt, kaufsucht, kaufsüchtig,
    kaum leisten, kein erspartes, kein gehalt, kein gehalt bekommen, kein geld für, kein geld mehr, keine ersparnisse, keine hypothek,
    keine rücklagen, keinen kredit, keinen lohn bekommen, konto gepfändet, konto gesperrt, konto wurde gesperrt, können uns kein,
    können uns keine, kredit abgelehnt, kredit wurde abgelehnt, kriegt keinen kredit, lebt von bürgergeld, letzte mahnung,
    lohn nicht bekommen, lohnpfändung, mahnungen, miete im rückstand, miete nicht, mieten im rückstand, mietrückst*, mietschulden,
    mit den raten im rückstand, mit der miete im rückstand, mit einem gehalt, monatsmieten im rückstand, muss sparen, müssen sparen,
    negativer schufa*, nicht leisten, nichts angespart, nichts gespart, nur ein gehalt, nur einem gehalt, ohne einkommen, ohne gehalt,
    p konto, pfändet, pfändung, privatinsolvenz, raten im rückstand, ratenkauf, räumungsklage, rechnungen nicht, reicht das geld,
    schlecht bezahlt, schufa, schufa eintrag, schulde dem vermieter, schuldet dem vermieter, seit monaten kein geld, spielschulden,
    spielsucht, spielsüchtig, stockt auf, stockt mit, stottert ab, streit ums geld, streiten ums geld, streiten über geld,
    strom abgestellt, tafel angewiesen, tief im dispo, unter der hand, über die runden, verdiene mehr als, verdiene weniger als,
    verdient das doppelte, verdient die hälfte, verdient doppelt, verdient mehr als, verdient mehr als er, verdient mehr als ich,
    verdient mehr als sie, verdient mindestlohn, verdient weniger als, vermögensauskunft, voller schulden, von bürgergeld,
    von der hand in den mund, von einem gehalt, von hartz, wegen der schulden, wegen schulden, zahle noch ab, zahle unterhalt,
    zahlt noch ab, zahlt unterhalt, zahlungsrückstand, zum mindestlohn, zur schuldnerberatung, zur tafel, zwangsräumung,
    zwangsversteigert, zwangsversteigerung, zwei monatsmieten`,
  TIE: `
    angeboten, ausgezahlt, bekomme, bekommt, bleiben, bleibt, bringt, frisst, gehen an, gehen drauf, gehen für, geht an, geht drauf,
    geht für, gespart, habe, haben, hat, hatte, monatlich, muss, müssen, nachzahlen, offen, sparen, spart, überweist, übrig, verkauft,
    verloren, verschlingt, will, wollen, zahle, zahlen, zahlt, zahlte, zurück`,
  IS: `
    angehoben, betragen, beträgt, erhöht auf, fällig, gestiegen auf, gesunken auf, ist, koste, kosten, kostet, laufen, läuft, liegen bei,
    liegt bei, sank auf, sind, stieg auf, war, waren`,
  HOLD: `
    angewiesen, angewiesen auf, beantragt, bekam, bekomme, bekommen, bekommt, beziehe, beziehen, bezieht, habe, habe eine, habe einen,
    haben, hat, hat eine, hat einen, hat noch, kriegt, laufend*, lebe, lebe von, leben, leben von, lebt, lebt von, steckt in, stocke,
    stocken, stockt, wegen, wegen der, wegen ihrer, wegen meiner, wegen seiner, zahle noch, zahlt noch`,
  TROUBLE: `
    abgelehnt, abgesagt, angst, aufgebraucht, aufgezehrt, ausgereizt, ausgeschöpft, drauf, draufgegangen, eingefroren, entlassen,
    fast leer, fordert mehr, futsch, gekündigt, gekündigt worden, gekürzt, geplatzt, gesperrt, gestrichen, gestundet, halbiert, im minus,
    im rückstand, in verzug, knapp, kommt nicht, kündigt, leer, mahnung, mahnungen, nicht bezahlen, nicht bezahlt, nicht gezahlt,
    nicht leisten, nicht überwiesen, nicht zahlen, nie bezahlt, noch nicht bezahlt, offen, ratenzahlung, reicht kaum, reicht nicht,
    rückstand, säumig, schrumpf*, schulden, sorgen, stundung, unbezahlt, überfällig, überzogen, verlangt mehr, verloren, verspätet,
    verspielt, verzockt, weg, will mehr, zahlt nicht, zu begleichen, zu hoch, zu spät, zu wenig`,
  MEASURE: `
    doppelt, drittel, fast ganz, gering, gesamte, gesamtes, hälfte, kaum, mehr als, niedrig, reicht, verdoppelt, viertel, weniger als,
    zu niedrig`,
  CODE: `blz, geheimzahl, kontonr, kto, kundennummer, prüfziffer, steuer id, steuernummer`,
  CURRENCY: `franken, kronen, rappen, teuro`,
  HOURLY: `
    am tag, die stunde, in der stunde, je stunde, pro auftritt, pro konzert, pro schicht, pro sitzung, pro stunde, pro tag, pro text,
    std, stundenlohn, stundensatz, stündlich`,
  PERIOD: `
    am ersten, am monatsende, brutto, die woche, im halbjahr, im jahr, im monat, im quartal, in der woche, jährlich, je kind,
    jeden monat, kalt, monat, monatlich, netto, pro jahr, pro kind, pro monat, pro woche, warm, wöchentlich, zum ersten, zum monatsende`,
  SHARE: `prozent`,
  PERSON: `
    azubi, eltern, ex, exfrau, exmann, großeltern, kindern, kumpel, mitbewohner*, paar, patentante, schwager, schwägerin,
    schwiegereltern, uns`,
  ME: `
    bekomme, beziehe, brauche, bräuchte, erbte, hab, habe, ich spare, kann mir, kriege, lebe, mir, schulde, verdiene, zahle`,
  PRICE: `
    abo, abos, beitrag, garage, gebühr, gebühren, hotel, kosten, kostet, kurs, leihen, leiht, miete mir, mieten, mietet, mitgliedschaft,
    preis, stellplatz, tarif, ticket, verbraucht, verkaufen, verkauft`,
  TRADE: `
    abrechnung, app, berater, beraterin, bremse, buchhaltung, büro, chor, debatte, fiktiv*, gesetz, halle, kurs, lagerhalle, lieferant,
    lieferanten, messestand, modell, politik, portal, probenraum, proberaum, rechner, recht, reform, saal, software, spiegel, stand,
    statistik, tabelle, verein, vereinsheim, vergleichsportal, verhandlungskurs, vermittler, verwaltung`,
  TALE: `
    aufgabe, brettspiel, figur, film, hauptfigur, hörspiel, krimi, märchen, protagonist*, roman, romanfigur, serie, spielfigur,
    übungsaufgabe`,
  STUDY: `
    berät, diskutiert, erklär*, erklärt, findet, fragt wie, fragte wie, hält vorträge, interessiert sich, spezialisiert, unterrichtet,
    vergleicht, vorlesung`,
  IDIOM: `
    beraten, depotbank kund*, erraten, gehaltsabrechnung, gutes angebot, hat sich verdient, im auto, klares angebot, kostenloses angebot,
    lob verdient, lohnbuchhaltung, lohnen, lohnt, mieter app, mit raten, nach hause, pleiten pech, rate mal, rätsel, rente app, schuldig,
    schuldlos, sich verdient, steuern wir, steuert, steuerung, technische schulden, technischen schulden, technischer schulden,
    verdiente pause, verdientes lob, zu hause, zuhause`,
};
