/** French words of personal finances by class, each class sorted: long, for it is a list. finance-classes.ts says what they mean. */
import type { FinanceLists } from './finance-classes.ts';

export const FRENCH: FinanceLists = {
  PAY: `
    brut, brute, bruts, est à, est payé, est payée, facture à, facturé, gagnait, gagne, gagnent, gagnes, gagné, gagnons, m en sors avec,
    me verse, net, nets, payé à l heure, rémunér*, s en sort avec, se verse, smic horaire, suis à, suis payé, suis payée, taux horaire,
    tjm, vis, vis avec, vit, vit avec, vivent, vivent avec, vivons, vivons avec, vivre avec`,
  RECEIVE: `
    a reçu, a touché, ai reçu, ai touché, aide, aident, donne, donnent, envoie, envoient, m envoie, ont touché, perçois, perçoit,
    perçoivent, recevons, reçois, reçoit, touche, touchent, touches, touchons, verse, versent`,
  HAVE: `
    avait, avons, elle a, il a, il reste, j ai, n a que, n ai que, on a, ont, possède, reste, utilisateur a, utilisatrice a`,
  ASK: `
    demande, demander, est passé de, est passée de, négocie, négocier, négocié, offre, passe de, prétentions, prétentions salariales,
    propose, proposent, proposé, proposition, suis passé de, suis passée de, veut, vise, voudrait`,
  LEND: `
    a hérité, a légué, a placé, a prêté, avancé, avons placé, claqué, de côté, devait, devons, dépanné, dois, doit, doivent, emprunte,
    empruntent, emprunter, emprunté, empruntons, économise, économisé, épargne, épargné, flambé, hérite, hérité, investi, investis,
    investit, j ai placé, joué au, laissé, laissé en héritage, légué, lui dois, lui doit, me doit, met de côté, mets de côté,
    mettons de côté, mettre de côté, misé, nous doit, ont placé, perdu, perdu au, perdu aux, perdu en, prête, prêté, rembourse,
    rembourser, remboursé, remboursons, verse à`,
  NOUN: `
    13e mois, aah, allocation chômage, allocation logement, allocations, allocations familiales, apl, apport, apport personnel,
    argent de poche, arrêt maladie indemnisé, arriéré, arriérés, aspa, assurance vie, au casino, au fisc, au grattage, au loto, au pmu,
    au poker, au rsa, augmentation de, augmentation de salaire, aux courses, avis d imposition, à découvert, à la loterie, bourse,
    bourse du crous, boursier, boursière, bspce, budget courses, budget familial, bulletin de paie, caf, cantine, caution de,
    charges comprises, chèque énergie, chômage, compte courant, compte épargne, compte joint, congé maternité indemnisé, crédit auto,
    crédit conso*, crédit immo, crédit immobilier, crédit renouvelable, crédit revolving, crédit voiture, d apl, d économies,
    d un héritage, de découvert, dette, dettes, découvert autorisé, découvert bancaire, découvert de, dépôt de garantie, dons de,
    dossier de crédit, dossier de surendettement, droits au chômage, du découvert, du rsa, emprunt*, en paris sportifs, échéance,
    échéances, épargne, fiche de paie, finir le mois, frais d avocat, frais de garde, frais de scolarité, honoraires, hors charges,
    impôt sur le revenu, impôts, indemnité de départ, indemnité de licenciement, indemnités, indemnités journalières, intéressement,
    l héritage de, la caution, la succession, ldds, le découvert, le fisc, le pea, le rsa, les apl, leur héritage, leurs économies,
    livret, livret a, loto, loyer de, loyer*, ma banque a, ma caution, ma paie, ma paye, mensualité*, mes commissions, mes économies,
    minima sociaux, minimum vieillesse, mon banquier, mon découvert, mon héritage, mon pea, niveau de vie, nos économies, notre caution,
    notre découvert, notre héritage, notre paie, paie de, paris sportifs, patrimoine, pea, pel, pension, pension alimentaire,
    pension d invalidité, pension de réversion, plan d épargne, pour vivre, pourboire, pourboires, prestation compensatoire, prêt auto,
    prêt à taux zéro, prêt étudiant, prêt immobilier, prêt personnel, prêt relais, prime annuelle, prime d activité,
    prime d intéressement, prime de fin d année, prime de noël, ptz, reste à vivre, retraite, revenu, revenus, rémunération, rsa,
    rupture conventionnelle, sa banque a, sa caution, sa paie, sa paye, salaire, salaires, ses commissions, ses dettes, ses économies,
    smic, solde bancaire, solde de tout compte, son découvert, son héritage, son pea, stock options, succession de, sur le compte,
    sur mon compte, sur mon pel, sur notre compte, sur son compte, sur son pel, surendettement, taxe d habitation, taxe foncière, tjm,
    traitement net, tranche d imposition, tranche marginale, treizième mois, trésor public, trop perçu, un découvert, un héritage,
    un pea, une augmentation, urssaf, usufruit`,
  WEAK: `
    aide de, allocation de, argent, augmentation, bailleur, banque, carte, compte, courses, crèche, ex, ex femme, ex mari, frais,
    la prime, ma prime, mi temps, mutuelle, nounou, plein temps, prime de, primes, propriétaire, proprio, sa prime, temps partiel,
    une aide, une prime`,
  PLIGHT: `a des dettes, avons des dettes, à sec, dans le rouge, endetté*, fauché, fauchée, fauchés, surendett*`,
  ASSET: `actions, bitcoin, crypto, en bourse`,
  DUE: `
    crédit de, crédit pour, crédit sur, de crédit, facture, factures, impôt, le crédit, les charges, mes charges, mes crédits,
    mon crédit, nos charges, notre crédit, prêt, prêts, remboursement, ses crédits, son crédit, un crédit`,
  PURPOSE: `
    appart, appartement, avocat, chambre, colocation, cuisine, dentiste, deux pièces, divorce, école, études, maison, mariage, obsèques,
    permis, studio, t2, t3, toit, travaux, trois pièces, vacances, vétérinaire, voiture`,
  STATE: `
    a refusé mon prêt, a refusé notre prêt, a refusé son prêt, addiction au jeu, ai des dettes, au chômage, au noir, au rsa, au smic,
    aucune épargne, aux minima sociaux, à cause de mes dettes, à cause de ses dettes, à cause des dettes, à découvert, bien payé,
    bien payée, bloqué le compte, bloqué ma carte, bloqué mon compte, bloqué notre carte, bloqué sa carte, bloqué son compte,
    boucle* ses fins de mois, boucler le mois, carte bloquée, carte refusée, compte bloqué, compte chaque euro, compte est dans le rouge,
    compte saisi, compter chaque euro, crédit refusé, dettes de jeu, difficile de joindre, difficultés financières, dois deux mois,
    dois trois mois, doit deux mois, doit quatre mois, doit trois mois, droits au chômage, en faillite personnelle, en fin de droits,
    expulsé*, expulsion locative, faillite personnelle, fiché à la banque de france, fiché banque de france,
    fichée à la banque de france, fichée banque de france, ficp, fin de mois difficile*, finir le mois, fins de droits, fins de mois,
    fins de mois difficile*, gagne deux fois, gagne la moitié, gagne le double, gagne moins que, gagne plus que, gagne plus que lui,
    gagne plus que moi, huissier, huissiers, impayés, interdit bancaire, interdite bancaire, joindre les deux bouts, joue aux courses,
    loyer en retard, loyers de retard, loyers impayés, m a refusé un, mal payé, mal payée, manque d argent, menacé d expulsion,
    menacée d expulsion, mois de loyer de retard, mois de loyer en retard, n arrive pas à payer, n arrive plus à payer,
    nous serrons la ceinture, parents aident, parents paient, parents payent, pas d épargne, pas été payé, pas été payée, pas été payés,
    pas les moyens, pas payé depuis, payer mes factures, payer nos factures, payer ses factures, payé au smic, payée au smic,
    peut pas se permettre, peut plus payer, peux pas me permettre, peux plus payer, plus d argent, plus d économies, plus d épargne,
    plus un sou, pouvons pas nous permettre, prêt refusé, problèmes d argent, refusé le crédit, refusé le prêt, refusé un crédit,
    refusé un prêt, restos du coeur, retard de loyer, saisi mon compte, saisie sur salaire, salaire impayé, sans économies, sans épargne,
    sans salaire, se serre la ceinture, soucis d argent, touche l aah, touche le chômage, touche le rsa, touche le smic, tout perdu,
    un seul revenu, un seul salaire, vis des allocations, vis sur mes économies, vit à crédit, vit des allocations, vit du rsa,
    vit sur ses économies`,
  TIE: `
    a des, a deux, a encore, a trois, a un, a une, acheté, ai, avons, elle a, en prend, il a, il me reste, lui reste, mange, met, mets,
    mettons, nous reste, on a, ont, paie, paient, part dans, paye, payer, payé, payons, perdu, prend, puise, reste, restent, réclame,
    tombe, utilisateur a, utilisatrice a, va à, vendu, viré, vont à`,
  IS: `
    atteint, augmenté, baissé, coûte, coûtent, est à, est de, était de, passe à, passé à, s élève à, s élèvent à, sont de`,
  HOLD: `
    a encore, a un, a une, ai encore, ai un, ai une, avons un, bénéficie, contracté, demandé, dépend de, obtenu, paie, perçoit, reçoit,
    rembourse, souscrit, touche, touche l, touche le, touche une, vis de, vis des, vis du, vit avec, vit d, vit de, vit des, vit du,
    vit grâce, vivons de, vivons des`,
  TROUBLE: `
    arrêté, bloqué, bloqué*, coupé, dettes, découvert, diminué, du mal à payer, en retard, échelonn*, épuisé, épuisée, fondu, fondues,
    impayé, impayée, inquiet, inquiète, insuffisant, lui a refusé, m a refusé, mal à payer, manque, n a pas accordé, n arrive pas,
    n arrive plus, ne nous a pas, nous a refusé, pas accordé, peine à payer, perdu, perdue, peur, plus rien, presque vide, refuse,
    refusé, refusée, rejeté, rejeté*, retard, réduit, saisi, saisie, stress*, suspendu, trop cher, trop élevé, vide`,
  MEASURE: `doublé, faible, maigre, moins que, moitié, plus que, quart, suffit, tiers, trop bas, trop faible`,
  CODE: `clé rib, code secret, cryptogramme, guichet, numéro de compte`,
  CURRENCY: `balles, centimes, euros, franc, francs`,
  HOURLY: `de l heure, l heure, la journée, par cachet, par concert, par heure, par jour, par séance, taux horaire`,
  PERIOD: `
    annuel, annuels, cc, chaque mois, charges comprises, du mois, en fin de mois, hc, le mois, mensuel, mensuelle, mensuelles, mensuels,
    mois, net par mois, par an, par enfant, par mois, par semaine, par trimestre, tous les mois`,
  SHARE: `pour cent`,
  PERSON: `
    beau frère, beaux parents, belle soeur, coloc, colocataire, couple, ex, ex femme, ex mari, grands parents, mamie, nous, papi`,
  ME: `
    dois, j, je, me, me reste, on a emprunté, on doit, on économise, on gagne, on met, on paie, on paye, on rembourse, on touche, on vit`,
  PRICE: `
    abonnement, abonnements, billet, cotisation, cours, coûte, coûtent, frais, hôtel, location, loue, louer, loués, parking, prix,
    prix des, tarif`,
  TRADE: `
    application, barème, boutique, bureau, calculateur, conseiller, conseillère, cours sur, courtier, droit, emplacement, fournisseur,
    fournisseurs, grille, grilles, local, logiciel, loi, marché immobilier, politique, réforme, réseau, salle, simulateur, stand, théorie`,
  TALE: `
    conte, exercice, film, héroïne, héros, jeu de société, nouvelle littéraire, personnage, pièce de théâtre, roman, scénario, série`,
  STUDY: `
    anime un atelier, compare, conférence sur, cours sur, demande comment, donne des cours, expliqu*, explique, s intéresse, spécialisé,
    spécialisée`,
  IDIOM: `
    à compte, à la maison, carte de, carte des, carte du, carte graphique, carte mère, carte son, compte github, compte rendu,
    compte tenu, compte twitter, crédit photo, crédits du, crédits photo, dette technique, dettes techniques, en compte, en partie,
    faire les courses, jeu de cartes, les actions de, paie attention, part de marché, prime time, rate le, se rend compte, tenir compte,
    tient compte`,
};
