/** Polish words of personal finances by class, each class sorted: long, for it is a list. finance-classes.ts says what they mean. */
import type { FinanceLists } from './finance-classes.ts';

export const POLISH: FinanceLists = {
  PAY: `
    bierze za godzinę, biorę za godzinę, brutto, dorabia*, na b2b, na rękę, na umowie, na zleceniu, netto, płacą jej, płacą mi, płacą mu,
    stawka, stawkę, utrzymuje się z, utrzymuję się z, wyciąga, wyciągam, wyciągamy, zarabia*, zarobi*, żyją za, żyje, żyje z, żyje za,
    żyjemy, żyjemy z, żyjemy za, żyję, żyję z, żyję za`,
  RECEIVE: `
    dają, daje, dokłada, dokładają, dostają, dostaje, dostajemy, dostaję, dostał, dostała, dostałam, dostałem, otrzymuje, otrzymuję,
    pobiera, pobieram, pomagają, przelewa, przysyła, wspiera, wysyła, wysyłam`,
  HAVE: `ma, mają, mam, mamy, miał, miała, posiada, zostaje, zostało`,
  ASK: `
    chce, chcę, negocjuje, negocjuję, oczekiwania finansowe, oczekuje, oczekuję, oferta, ofertę, podwyżka z, podwyżkę z, proponują,
    widełki dla mnie, wynegocjował*, zaproponowali`,
  LEND: `
    dał* mi, do spłacenia, do spłaty, inwestuj*, jestem winien, jestem winna, oddać, oddaje, oddaję, oddał*, odkłada*, odziedziczy*,
    odłożone, odłożonych, odłoży*, oszczędza*, oszczędził*, pożycza, pożyczam, pożyczon*, pożyczyć, pożyczył*, przegrał*, przepuścił*,
    spłaca*, spłacić, spłacił*, stracił*, utopił*, uzbierał*, winien, winna, winni, wisi, wisi mi, wiszę, wpakował*, wpłaca, wpłacam,
    wrzuca, wrzucam, włożył*, zainwestował*, zaoszczędz*, zapisał*, zastawił*, zostawił*`,
  NOUN: `
    500 plus, 800 plus, alimentów, alimenty, becikow*, budżet domowy, budżetu domowego, bukmacher*, chorobow*, chwilówk*, czynsz*,
    czynszem, debecie, debet, debetu, dniówk*, dochodów, dochody, dochód, dopłata do pit, dostał spadek, dostała spadek, dwupokojow*,
    dług, długami, długi, długiem, długów, długu, emerytur*, frankowicz*, fundusz awaryjny, hipoteczn*, hipotek*, ike, ikze,
    karcie kredytowej, karta kredytowa, kartę kredytową, karty kredytowe, kaucja, kaucję, kaucji, kawalerk*, kieszonkowe, kieszonkowego,
    komornik*, konto oszczędnościowe, kredyt hipoteczny, kredyt studencki, kredyt*, kredytobiorc*, kuroniówk*, leasing, lokat*,
    macierzyńsk*, majątek, majątku, minimalna krajowa, mops, mopsu, na forexie, na giełdzie, na koncie, na l4, na lokacie, na raty,
    na zakładach, na życie, nadgodzin*, najem, najniższa krajowa, najniższą krajową, napiwk*, niedopłat*, odprawa, odprawę, odprawy,
    opieka społeczna, opłaty za mieszkanie, oszczędno*, pensj*, pit 37, pit za, po opłaceniu, podatek, podatkow*, podatku,
    poduszk* finansow*, poduszka, podwyżk*, pokój, pożyczk*, pożyczone, ppk, premia, premię, premii, prowizj*, rat za, rata kredytu,
    rata wynosi, rata za, ratę kredytu, ratę za, raty kredytu, raty za, rencie, renta, rentę, renty, rozliczenie pit, saldo, skarbówce,
    skarbówka, skarbówką, skarbówki, spadek, spadek po, spadek wart, spadku, spadku po, stypendium, totolotk*, trzynastka, trzynastkę,
    ulga, upadłoś*, urząd skarbowy, urzędem skarbowym, urzędowi skarbowemu, w kasynie, w pokera, w ratach, w totka, wakacje kredytowe,
    windykac*, wkład własny, wkładu własnego, wynagrodzeni*, wynajem, wynajmuj*, wypłat*, z konta, za pokoj, za pokój, za wynajem,
    zachowek, zadłużeni*, zaległoś*, zarobk*, zarobki, zasiłek, zasiłki, zasiłku, zostaje im, zostaje jej, zostaje mi, zostaje mu,
    zostaje nam, zus, zwrot podatku, zwrot z pit, zwrotu podatku`,
  WEAK: `
    bankowi, banku, bonus, była żona, były mąż, czesne, czesne za szkołę, depozyt, dodatek, ex, gaz, jedzenie, karcie, karta, kartę,
    kasa, kasę, kasy, konta, konto, na etacie, niani, niania, pełen etat, pełny etat, pół etatu, prąd, przedszkol*, ubezpieczeni*,
    w banku, właściciel mieszkania, za mieszkanie, za szkołę, zakupy, zwrot, żłobek, żłobka`,
  PLIGHT: `ma długi, mamy długi, na minusie, pod kreską, w długach, w długi, zadłużon*`,
  ASSET: `akcje, akcji, bitcoin, fundusz*, krypto, kryptowalut*, obligacj*, obligacje`,
  DUE: `
    dopłat*, każdą ratę, kolejną ratę, opłaty, pieniądze, pieniędzy, podatki, podatków, rachunk*, rat kredytu, rata, raty`,
  PURPOSE: `
    auto, dach, dentyst*, dom, dom za, domu, działk*, kuchni*, mieszkani*, motocykl, pogrzeb, remont, remontu, rozwód, samochodu,
    samochód, studia, ślub, wakacje, wesele, weterynarz*`,
  STATE: `
    aby spłacić, bank nie dał, bez dochodu, bez długów, bez grosza, bez oszczędności, bez pensji, bez pieniędzy, bez wypłaty,
    brak pieniędzy, brakuje do pierwszego, brakuje mi pieniędzy, brakuje nam pieniędzy, brakuje pieniędzy, chwilówki, do bik,
    do pierwszego, do wypłaty, dobrze zarabia, dwa miesiące czynszu, eksmisj*, hazardzist*, jednej pensji, jednej wypłaty, komornik*,
    konto zablokowane, krucho z kasą, krucho z pieniędzmi, kłopoty finansowe, kłopoty z pieniędzmi, kłócą się o pieniądze,
    kłócimy się o pieniądze, ledwo starcza, mam długi, martwi się o pieniądze, martwię się o pieniądze, na czarno, na debecie, na kredyt,
    na raty wziął, na spłatę długów, na zasiłku, na życie nie starcza, nie dostaliśmy kredytu, nie dostał kredytu, nie dostał wypłaty,
    nie dostała kredytu, nie dostała wypłaty, nie dostałam kredytu, nie dostałam wypłaty, nie dostałem kredytu, nie dostałem wypłaty,
    nie ma oszczędności, nie ma z czego, nie mam oszczędności, nie mam z czego, nie stać, nie stać mnie, nie starcza, nie wypłacił*,
    nie zapłacili mi, od pierwszego do pierwszego, od wypłaty do wypłaty, odmowa kredytu, odmówili kredytu, odmówił jej kredytu,
    odmówił kredytu, odmówił mi kredytu, odmówił mu kredytu, odmówił nam kredytu, ogłosił* upadłość, problemy finansowe,
    problemy z pieniędzmi, przegrał wszystko, przez długi, płacę alimenty, płaci alimenty, raport bik, rodzice opłacają,
    rodzice pomagają finansowo, rodzice płacą, rodzice utrzymują, spłaca dług*, spłaca kredyt, spłacam kredyt, spłacamy kredyt, stać go,
    stać ją, stać mnie, stać nas, stracili dom, stracił wszystko, słabo zarabia, tonie w długach, trzy miesiące czynszu,
    upadłość konsumenck*, uzależniony od hazardu, w bik, w debecie, wiąże koniec z końcem, windykacj*, windykator*, wszedł na konto,
    wszystko przegrał, z powodu długów, za minimalną, za najniższą krajową, zablokował mi konto, zaciskać pasa, zaciskamy pasa,
    zajął konto, zajęcie pensji, zajęli konto, zajęta pensja, zajęte konto, zalega, zalega dwa, zalega trzy, zalegam, zalegamy,
    zaległości czynszowe, zaległości podatkowe, zaległości w czynszu, zaległości w spłacie, zaległości wobec, zarabia dwa razy,
    zarabia mniej niż, zarabia najniższą, zarabia połowę, zarabia więcej niż, zarabiam najniższą, związać koniec z końcem, żeby spłacić,
    żyje z oszczędności, żyję z oszczędności`,
  TIE: `
    brakuje, idą na, idzie, idzie na, kupił*, ma, mają, mam, mamy, pochłania, potrzebuj*, płacą, płacę, płaci, płacimy, sprzedaż,
    sprzedał*, stracił*, trzyma, trzymam, zapłacił*, zjada, zostaje, został*, zostało`,
  IS: `jest, kosztują, kosztuje, ok, około, ponad, spadł, spadła, to, wynosi, wynoszą, wzrosła, wzrosło, wzrósł`,
  HOLD: `
    bierze, dostaje, dostaję, dostał, dostała, ma, mają, mam, mamy, otrzymuje, pobiera, pobieram, płacę, płaci, płacimy, spłaca*,
    stara się o, staram się o, ubiega się o, utrzymuje się z, utrzymujemy się z, wziął, wziąłem, wzięliśmy, wzięła, wzięłam,
    złożył wniosek, żyją z, żyje z, żyjemy z`,
  TROUBLE: `
    brakuje, grozi, komornik*, kończą się, martwi*, nie płaci, nie spłaca, nieopłacon*, niezapłacon*, obciął, obcię*, odmowa, odmowę,
    odmówi*, odrzuci*, opóźni*, przepadł*, pusta, puste, pusty, skończyły, spóźni*, stopniał*, stracił*, windykac*, wyczerpan*,
    za wysok*, zablokowa*, zajął, zajęt*, zalega*, zaległ*`,
  MEASURE: `cała, całą, jedna trzecia, mniej niż, nisk*, podwoił*, połowa, połowę, trzecią część, więcej niż, za mał*`,
  CODE: `nip, nr konta, numer konta, pesel`,
  CURRENCY: `dolar*, euro, franków, funt*, groszy, pln, tysiąc złotych, zl, zł, złote, złotówek, złoty, złotych`,
  HOURLY: `
    dziennie, godz, godzinowo, na godzinę, stawka godzinowa, za dyżur, za dzień, za godzinę, za koncert, za lekcję`,
  PERIOD: `
    co miesiac, co miesiąc, dziesiątego, każdego miesiąca, kwartalnie, mies, miesiąc, miesięcznie, na dziecko, na miesiąc, na rok,
    na tydzień, pierwszego, rocznie, tygodniowo, za miesiąc`,
  SHARE: `proc, procent`,
  PERSON: `
    była żona, były mąż, chłopak, dziadkowie, dziadków, dziewczyna, eks, mnie, mój, na córkę, na syna, nam, nas, rodzicom, rodziców,
    szwagier, szwagrowi, teściowie, teściów, współlokator*`,
  ME: `
    biorę, dostaję, dostałam, dostałem, mam, mamy, mi, mnie, nam, odkładam, odkładamy, odziedziczyłam, odziedziczyłem, oszczędzam,
    pożyczyłam, pożyczyłem, płacę, płacimy, spłacam, spłacamy, straciłam, straciłem, wziąłem, wzięłam, zalegam, zarabiam, zarabiamy, żyję`,
  PRICE: `abonament, bilet, cena, ceny, hotel, kosztują, kosztuje, kurs, parking, składka`,
  TRADE: `
    aplikacj*, biuro, boiska, doradc*, dostawc*, hala, hali, kalkulator*, kurs o, lokal, lokalu, magazyn, moduł, modułu, polityk*,
    pośrednik*, program, reform*, rynek, rynku, sala, sali, siatka płac, stoiska, stoisko, system, targ*, ustaw*`,
  TALE: `
    baśń, bohater*, ćwiczeni*, film*, gra planszowa, opowiadani*, postać, powieś*, scenariusz*, serial*, w grze, zadanie z`,
  STUDY: `
    interesuje się, kurs o, porównuje, prowadzi zajęcia, pyta jak, specjalizuje, tłumaczy, uczy o, wyjaśnia*, wykład o`,
  IDIOM: `
    bank danych, bank zdjęć, do domu, domen*, domyśln*, dług techniczny, dług technologiczny, dług wdzięczności, długi techniczne,
    długu technicznego, kart sieciow*, karta graficzna, karta pamięci, kartę graficzną, karty do gry, konta użytkowników, konto github,
    konto na githubie, konto użytkownika, kredyt zaufania, ma to, mała litera, na konto, pit stop, pod uwagę, raty dysków, renta app,
    stać się, to jest, w domu`,
};
