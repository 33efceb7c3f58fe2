/**
 * Which headings of a dump say that what follows is about private life. Only a heading decides, never the text below it: a person who
 * keeps work and life apart in a dump is taken at their word, and nobody guesses from content.
 */

/** Whole phrases, lower case, `and` for & and /. General headings (identity, about me, personal context) are not private life. */
const PERSONAL_HEADINGS: ReadonlySet<string> = new Set(
  [
    'hobbies, hobbies and interests, hobby, leisure, free time, spare time, pastimes, family, family and friends, family and relationships',
    'family life, friends, friends and family, relationships, relationship, relationships and family, marriage, dating, love life, children',
    'kids, parenting, pets, pets and animals, personal life, private life, home life, home and family, household, religion, faith',
    'political views, social life, vacations, holidays',
    'familie, freizeit, freunde, hobbys, beziehungen, privatleben, privates, haustiere, kinder, urlaub',
    'famille, loisirs, amis, relations personnelles, vie privée, vie personnelle, animaux de compagnie, enfants, vacances',
    'familia, aficiones, pasatiempos, amigos, relaciones personales, vida personal, vida privada, mascotas, hijos, ocio, vacaciones',
    'rodzina, przyjaciele, znajomi, związki, relacje, życie prywatne, życie osobiste, zwierzęta domowe, dzieci, czas wolny, wakacje',
    'famiglia, tempo libero, amici, relazioni personali, vita privata, vita personale, animali domestici, figli, vacanze',
    '趣味, 家族, 友人, 人間関係, プライベート, ペット, 休暇, العائلة, الأسرة, الهوايات, العلاقات, الأصدقاء',
  ].flatMap((line) => line.split(', ')),
);

/** Tells whether one of the headings around an item, outermost first, is about private life. */
export function isPersonal(headings: readonly string[]): boolean {
  return headings.some((heading) => PERSONAL_HEADINGS.has(heading.trim().toLowerCase()));
}
