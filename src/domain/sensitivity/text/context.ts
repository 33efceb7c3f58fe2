/**
 * The words around a fact that say whose it is: the user's own, the family's, a business's, or the topic of some work.
 *
 * Shared by the rules for finances and health. Languages stand in the order English, German, French, Spanish, Polish,
 * Italian, Japanese within each list.
 */
import { buildLexicon } from './lexicon.ts';

export const CONTEXT = {
  /** The user or somebody of the family as the one spoken of. */
  SELF: 1,
  /** "My", "user's", "his daughter's": what follows belongs to one of them. */
  OWN: 2,
  /** Verbs of work whose object is a topic: builds, writes, maintains. */
  WORK: 4,
  /** Things that work makes or handles: app, data set, article, table. */
  THING: 8,
  /** Groups of other people: patients, customers, readers. */
  OTHERS: 16,
  /** A business as the one spoken of, or money that is a business's. */
  BUSINESS: 32,
  /** The value or the case is an example. */
  EXAMPLE: 64,
  /** Says that it is one's own case after all. */
  HERSELF: 128,
  FAMILY: 256,
  REASON: 512,
  /** What is about something: research, a talk, a novel. */
  TOPIC: 1024,
} as const;

export const CONTEXT_WORDS = buildLexicon(CONTEXT, {
  SELF: `user, i, me, he, she, we, they, myself, m, im, ive
    ich, mir, mich, er, sie, wir, nutzer, nutzerin, der nutzer, die nutzerin, benutzer, benutzerin, anwender
    je, j, il, elle, nous, moi, utilisateur, utilisatrice
    yo, me, usuario, usuaria, nosotros, ella
    ja, mi, mnie, użytkownik*, użytkowniczk*, ona
    io, mi, utente, lui, lei, noi
    ユーザー, 利用者, 私, 僕, 俺, 自分, 彼, 彼女, 本人`,
  OWN: `my, user s, users, his, her, their, our, own, the user s, s
    mein*, sein*, ihr, ihre, ihrem, ihren, ihrer, ihres, unser*, des nutzers, der nutzerin
    mon, ma, mes, son, sa, ses, notre, leur, de l utilisateur, de l utilisatrice
    mi, mis, su, sus, nuestr*, del usuario, de la usuaria
    mój, moja, moje, mojego, mojej, mojemu, moim, swój, swoj*, jego, jej, użytkownika, użytkowniczki
    mio, mia, miei, mie, suo, sua, suoi, sue, dell utente
    ユーザーの, 私の, 自分の, 彼の, 彼女の`,
  FAMILY: `wife, husband, spouse, partner, fiance, fiancee, girlfriend, boyfriend, mother, father, mom, mum, mama, dad, papa, parent, parents, son, daughter, child, children, kid, kids, baby, newborn, toddler, twins, brother, sister, sibling, siblings, twin, grandmother, grandfather, grandma, grandpa, gran, nan, grandson, granddaughter, aunt, uncle, niece, nephew, cousin, stepson, stepdaughter, in laws, mother in law, father in law, family, ex, ex wife, ex husband, household
    frau, mann, ehemann, ehefrau, partnerin, mutter, vater, eltern, sohn, tochter, kind, kinder, bruder, schwester, oma, opa, großmutter, großvater, tante, onkel, familie, lebensgefährt*, schwiegermutter, schwiegervater, freundin, neffe, nichte
    femme, mari, épouse, époux, conjoint*, compagn*, mère, père, parents, fils, fille, enfant*, bébé, frère, soeur, grand mère, grand père, tante, oncle, famille, copine, copain, neveu, nièce
    mujer, marido, esposa, esposo, pareja, madre, padre, padres, hijo, hija, hijos, niño, niña, bebé, hermano, hermana, abuela, abuelo, tía, tío, familia, novia, novio, suegra, suegro, sobrin*
    żona, żony, żonie, żonę, mąż, męża, mężowi, partnerka, partnerką, partnerkę, partnerki, partnera, partnerem, partnerowi, matka, matki, matce, mama, mamy, ojciec, ojca, ojcu, tata, taty, rodzice, syn, syna, synowi, córka, córki, córce, córkę, dziecko, dziecka, dzieci, brat, brata, bratu, siostra, siostry, siostrze, babcia, babci, dziadek, dziadka, ciocia, rodzin*, teściowa, teść
    moglie, marito, compagna, compagno, madre, padre, mamma, papà, genitori, figlio, figlia, figli, bambin*, fratello, sorella, nonna, nonno, zia, zio, famiglia, suocera, suocero, nipote
    妻, 夫, 母, 父, 両親, 息子, 娘, 子供, 子ども, 兄, 弟, 姉, 妹, 祖母, 祖父, 家族, 彼氏, 赤ちゃん, 義母, 義父, 長男, 長女, 次男, 次女, 旦那, 奥さん, 家内, 主人`,
  WORK: `work on, works on, working on, worked on, work for, works for, worked for, working for, work at, works at, worked at, working at, work in, works in, worked in, work as, works as, worked as, working as, works with, work with
    build, builds, built, building, write, writes, wrote, writing, written, develop, develops, developed, developing, maintain, maintains, maintained, design, designs, designed, designing, code, codes, coded, coding, program, programs, programmed, implement, implements, implemented, implementing, lead, leads, led, leading, run, runs, ran, running, manage a, manages a, manages the, managed the, ship, ships, shipped, label, labels, labelled, labeled, annotate, annotates, evaluate, evaluates, evaluated, test, tests, tested, testing, train, trains, trained, model, models, modelled, research, researches, researching, study, studies, studied, teach, teaches, taught, edit, edits, edited, translate, translates, translated, translating, publish, publishes, published, present, presents, presented, integrate, integrates, migrate, migrates, migrated, migrating, refactor, refactors, debug, debugs, debugged, automate, automates, analyse, analyses, analyze, analyzes, analyzed, process, processes, parse, parses, validate, validates, track, tracks, simulate, simulates, consult, consults, advise, advises, sell, sells, sold, read, reads, reading, review, reviews, reviewed, prepare, prepares, preparing, found, founds, founded, co founded, launch, launches, launched, create, creates, created, visualise, visualises, visualizes, plot, plots, document, documents, support, supports, render, renders, illustrate, illustrates, report on, reports on, blog, blogs, give a talk, gave a talk, volunteers, volunteered, fix, fixes, fixed, deploy, deploys, help, helps, helped, interview, interviews, interviewed, schedule, schedules, compare, compares, compute, computes, calculate, calculates, predict, predicts, classify, classifies, detect, detects, store, stores, show, shows, display, displays, learns about, interested in, wants to learn, asks about, asked about, named after, trained a, audits, audited, markets, benchmark, benchmarks, prototype, prototypes, rewrites, rewrote, reimplements, ported, ports, coordinates, organises, organizes, organised, organized, editing, films, filming, films a, records, produces, draws, directs, scrapes, imports, exports, digitises, digitizes, mentor, mentors
    arbeite*, arbeitet, baut, baue, bauen, gebaut, baute, entwickel*, entwickl*, schreib*, schrieb, programmier*, pflegt, wartet, warte, betreu*, leite, leitet, leiten, forsch*, untersuch*, übersetz*, entwirf*, entwerf*, gestalte*, teste, testet, testen, unterricht*, berät, analysier*, verwaltet, rechnet, unterstütz*, implementier*, verkauf*, liest, lese
    travaill*, développ*, écri*, conçoi*, construi*, mainti*, tradui*, programm*, dirig*, gère, étudi*, enseign*, teste, analys*, rédig*, lis, lit, crée, créé
    trabaj*, desarroll*, escrib*, construy*, manten*, mantien*, diseñ*, programa, programo, traduzc*, traduc*, dirij*, dirig*, estudi*, enseñ*, analiz*, gestion*, investig*, leo, lee
    pracuj*, pisze, piszę, pisał*, napisał*, buduj*, rozwij*, tworz*, stworzył*, programuj*, projektuj*, utrzymuj*, tłumacz*, kieruj*, prowadz*, bada, badam, uczy, analizuj*, wdraża*, testuj*, czyta, czytam
    lavor*, svilupp*, scriv*, scritto, costruisc*, progett*, programm*, mantien*, manteng*, traduc*, dirig*, studi*, insegn*, analizz*, gestisc*, legg*
    開発, 作っている, 作成, 書いて, 執筆, 設計, 担当, 翻訳, 保守, 研究, 構築, 勤め, 働いて, 勤務, 分析, 実装, 運営, 運用, 手伝, 調べ, 読んで, 作った, 企画, 編集`,
  THING: `app, apps, application, applications, api, apis, software, tool, tools, toolkit, system, systems, platform, platforms, product, products, project, projects, service, services, site, website, page, pages, portal, dashboard, dashboards, database, databases, dataset, datasets, data, data set, pipeline, pipelines, model, models, schema, table, tables, column, columns, field, fields, form, forms, code, codebase, library, libraries, package, module, script, scripts, function, functions, feature, features, bot, chatbot, assistant, tracker, calculator, simulator, simulation, game, games, plugin, firmware, device, devices, hardware, startup, start up, startups, start ups, company, companies, agency, agencies, firm, employer, team, department, business, client, lab, laboratory, ministry, insurer, insurers, insurance, ngo, charity, nonprofit, hospital s, paper, papers, thesis, dissertation, article, articles, book, books, novel, story, stories, film, movie, documentary, podcast, blog, newsletter, essay, post, talk, talks, lecture, course, courses, workshop, conference, exhibition, museum, chapter, magazine, research, study, studies, trial, trials, survey, analysis, statistics, statistic, index, benchmark, report, reports, guidelines, guideline, policy, policies, template, templates, test, tests, fixture, fixtures, demo, prototype, mock, ui, ux, interface, screen, palette, palettes, theme, font, icon, icons, chart, charts, visualisation, visualization, classifier, algorithm, ocr, nlp, etl, sql, saas, crm, erp, records, record, registry, scheduler, scheduling, booking, billing, claims, queue, integration, protocol, standard, standards, ontology, corpus, images, imaging, scans, sensor, sensors, character, hero, heroine, protagonist, series, song, poem, play, detective, checker, validator, parser, prevention, awareness, policy, campaign, helpline, hotline, advice, market, sector, industry, domain, vertical, line, unit test, job, role, degree, major, campus, school, faculty, translation, localisation, localization, wording, copy, repo, repository, endpoint, endpoints, server, servers, cluster, bug, bugs, incident, outage, backlog, ticket, tickets, sprint, release, refactor, migration, kit, map, maps, widget, reminder, reminders, wiki, quiz, pdf, spreadsheet, csv, json, xml, yaml, engine, suite, proposal, grant, awards
    app, anwendung*, software, system*, plattform, produkt*, projekt*, dienst, webseite, website, seite, portal, datenbank*, datensatz, datensätze, daten, modell*, tabelle*, spalte*, feld, formular, skript, funktion*, firma, unternehmen, agentur, abteilung, team, artikel, buch, roman, film, podcast, studie*, forschung, bericht, vortrag, kurs, bot, rechner, verwaltung, krankenkasse, spiel
    application*, appli, logiciel*, outil*, système*, plateforme*, produit*, projet*, site, page, portail, base de données, données, modèle*, table, colonne*, champ*, formulaire*, entreprise, société, agence, équipe, article*, livre, roman, film, étude*, recherche, rapport, un cours, le cours, des cours, cours de, tableau*, notice*, jeu, calculateur
    aplicación, aplicaciones, app, programa, software, herramienta*, sistema*, plataforma*, producto*, proyecto*, sitio, página*, portal, base de datos, datos, modelo*, tabla*, columna*, campo*, formulario*, empresa*, agencia, equipo, artículo*, libro*, novela*, película, estudio*, investigación, informe*, curso*, juego, calculadora
    aplikacj*, apka, apkę, apki, oprogramowani*, narzędzi*, system*, platform*, produkt*, projekt*, stron*, portal*, baza, bazy, bazę, dane, danych, model*, tabel*, kolumn*, pole, formularz*, firma, firmy, firmie, firmę, agencj*, zespół, zespołu, artykuł*, książk*, powieś*, film*, badani*, badań, raport*, kurs*, gra, grę, gry, kalkulator*, walidator*, moduł*
    app, applicazion*, programma, software, strument*, sistem*, piattaform*, prodott*, progett*, sito, pagin*, portale, database, dati, modell*, tabell*, colonn*, camp*, modul*, aziend*, agenzi*, squadra, team, articol*, libro, libri, romanzo, film, studi*, ricerca, rapporto, corso, gioco, calcolatrice
    アプリ, システム, ソフト, サービス, 製品, プロジェクト, サイト, ページ, データ, モデル, テーブル, カラム, フォーム, 会社, 企業, チーム, 記事, 論文, 小説, 映画, 調査, 仕様, ツール, ゲーム, 画面, 講座, 授業, プラットフォーム, 計算機, 管理`,
  OTHERS: `people, persons, patients, patient s, customers, customer, clients, users with, users who, users, readers, children with, adults, veterans, employees, colleagues, colleague, coworker, staff, students, student, players, player, subjects, participants, donor, donors, women, men, families, survivors, caregivers, carers, nurses, doctors, dentists, therapists, physicians, hospitals, clinics, pharmacies, surgeons, victims, elderly, seniors, borrowers, tenants, landlords, freelancers, contractors, taxpayers, applicants, households, founders, consumers, drivers, sellers, merchants, creators, workers, someone, somebody, anyone, others, visitors, members, managers, developers, engineers, investors, guests, reviewers
    menschen, personen, leute, patient*, kund*, klient*, mitarbeit*, kolleg*, ärzte, ärzten, schüler*, studierende*, mieter*, diabetiker*, betroffene*, für alle die, bürger*, selbständige
    personnes, gens, patient*, client*, salari*, collègue*, médecins, élèves, étudiants, diabétiques, ceux qui, celles qui, locataires, emprunteurs, citoyens, hôpitaux
    personas, gente, pacientes, clientes, cliente, empleados, compañeros, médicos, alumnos, estudiantes, diabéticos, quienes, inquilinos, ciudadanos, hospitales
    ludzi, ludzie, ludziom, osób, osobom, osoby, pacjent*, klient*, pracownik*, lekarzy, uczniów, studentów, diabetyków, cukrzyków, najemców, aptek, szpital*, szpitali
    persone, pazienti, clienti, cliente, dipendenti, colleghi, medici, studenti, diabetici, chi soffre, chi ha, per chi, coloro, inquilini, cittadini, ospedali
    患者, 顧客, 利用者向け, 人向け, 方向け, 者向け, 向け, お客, 社員, 学生, 人々`,
  BUSINESS: `hosting, domain, electricity, broadband, team, teams, company, company s, companies, firm, startup, start up, client, clients, client s, customer, customers, department, budget, budgets, revenue, revenues, turnover, mrr, arr, runway, seed round, series a, funding, raised, grant, valuation, profit, ebitda, invoice, invoices, invoiced, quarter, q1, q2, q3, q4, cloud, aws, gcp, azure, saas, per seat, seats, pricing, price, prices, priced, plan, plans, tier, subscription, subscriptions, licence, license, licenses, vendor, vendors, supplier, procurement, project, product, campaign, ad spend, marketing, sales, deal, deals, contract value, kickstarter, crowdfunding, bounty, bug, outage, incident, per user, per request, tokens, refund bug, merchants, shop, store, charity, foundation, fund s, bank s, agency s, studio s, employer s budget, cost center, cost centre, opex, capex, ledger, chart of accounts, receivables, payables, conference, ticket, sponsorship, sponsors, game, gold, coins, gems, quest, player, players, tenant, tenants, landlords, borrowers, users, hardware, laptop, monitor, server, servers, keyboard, city, government, country, ministry, municipality, market, average, median, fines, fine, head count, headcount, office, warehouse, festival, museum, theatre, club, association, department s, cluster, clusters, infrastructure, infra, lab, endpoint, node, nodes
    firma, firmen, unternehmen, abteilung, team, kunde, kunden, umsatz, budget, projekt*, rechnung*, quartal, preis*, tarif, lizenz*, förderung, fördermittel, gewinn, verein, stadt, produkt, finanzierungsrunde, messe, agentur
    entreprise, société, équipe, client, clients, chiffre d affaires, budget, projet, facture*, trimestre, prix, tarif, subvention, bénéfice, levée, association, ville, produit, agence, boîte, département
    empresa, equipo, cliente, clientes, facturación, factura, facturamos, ingresos de la empresa, presupuesto, proyecto, trimestre, precio*, tarifa, subvención, ronda, beneficio, ciudad, producto, agencia, departamento, nuestra empresa
    firma, firmy, firmie, zespół, zespołu, klient*, przychod*, obrót, obroty, budżet*, projekt*, faktur*, kwartał*, cena, ceny, cennik, dotacj*, grant, zysk*, fundacj*, miasto, produkt, agencj*, dział*
    azienda, aziendale, ditta, squadra, team, cliente, clienti, fatturato, budget, progetto, fattur*, trimestre, prezz*, tariff*, finanziamento, utile, comune, prodotto, agenzia, reparto
    会社, 企業, 売上, 予算, 部署, チーム, 顧客, 請求書, 価格, 料金, 資金調達, 助成金, 四半期, プロジェクト, 製品, 部門, 経費, 店舗, 当社, 弊社`,
  EXAMPLE: `example, examples, sample, samples, placeholder, placeholders, dummy, fake, specimen, fixture, fixtures, mock, mocked, fictitious, made up, test data, test card, test cards, test number, test value, test account, invalid, well known, documentation, docs, readme, sandbox, seed data, stands for, lorem, e g, demo
    beispiel*, platzhalter*, muster, musterdaten, testdaten, testkarte, testnummer, dokumentation, ungültig*
    exemple*, factice*, fictif*, fictive*, documentation, spécimen, données de test, bidon
    ejemplo*, ficticio*, ficticia*, documentación, muestra, de prueba, prueba, inválid*
    przykład*, testow*, dokumentacj*, fikcyjn*, nieprawidłow*, wzór, wzorcow*
    esempio, esempi, fittizi*, documentazione, di prova, segnaposto, campione
    例, サンプル, ダミー, テスト用, 架空, 見本, ドキュメント, 仮の`,
  TOPIC: `research, thesis, dissertation, paper, papers, talk, lecture, lectures, novel, novels, book, books, article, articles, blog, podcast, documentary, film, movie, story, stories, essay, workshop, chapter, song, poem, codebase, pipeline, dataset, startup, start up, classifier, doktorarbeit, masterarbeit, bachelorarbeit, vortrag, roman, studie, forschung, thèse, mémoire de, conférence, tesis, charla, novela, libro, artículo, praca magisterska, praca doktorska, doktorat, powieść, książka, wykład, tesi, romanzo, conferenza, articolo, 論文, 小説, 講演, 記事`,
  HERSELF: `own, myself, himself, herself, themselves, themself, personally, selbst, selber, persönlich, moi même, lui même, elle même, personnellement, mismo, misma, personalmente, sam, sama, sami, osobiście, stesso, stessa, personalmente, 自身, 自ら`,
  REASON: `because, because of, due to, owing to, on account of, thanks to, as a result of, since, after, following, despite, given
    weil, wegen, aufgrund, infolge, seit, nach, trotz, parce, car, à cause, en raison, suite à, depuis, après, malgré, porque, debido, a causa, por culpa, desde, tras, después, a pesar, bo, ponieważ, z powodu, przez, od, po, mimo, perché, a causa, per via, dopo, dal, da quando, nonostante, ため, ので, から, せい, おかげ, 以来, 後`,
});
