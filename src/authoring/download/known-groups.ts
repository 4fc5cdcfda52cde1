import { shortName } from './comparable.js';

/** A kind of groups that nearly every source has. */
interface KnownKind {
  readonly dimension: string;
  /** What people call the dimension. */
  readonly called: RegExp;
  /** What the name of a group of this kind holds. */
  readonly words: RegExp;
  /** Short names that mean the same group, the usual one first. */
  readonly same: readonly (readonly string[])[];
}

const kinds: readonly KnownKind[] = [
  {
    dimension: 'gender',
    called: /gender|^sex$/,
    words: /^(?:fe)?males?$|^(?:boys?|girls?|men|women|non-?binary|m|f)$/i,
    same: [
      ['female', 'females', 'girls', 'girl', 'women', 'f'],
      ['male', 'males', 'boys', 'boy', 'men', 'm'],
    ],
  },
  {
    dimension: 'income',
    called: /income|econom|poverty|lunch|meal/,
    words: /\becon|\b(?:free|reduced|frp?[lm]|lunch|meals?|low.income|poverty|poor|(?:un)?disadvantaged|ecd|pell)\b/i,
    same: [
      ['low-income', 'economically-disadvantaged', 'econ-disadvantaged', 'socioeconomically-disadvantaged'],
      ['not-low-income', 'not-economically-disadvantaged', 'non-economically-disadvantaged'],
    ],
  },
  {
    dimension: 'language',
    called: /language|english|multilingual/,
    words:
      /english (?:language )?learner|(?:limited|non).english|english proficien|multilingual|^(?:non-?)?(?:els?|ells?|lep)$/i,
    same: [
      [
        'english-learners',
        'english-learner',
        'english-language-learners',
        'english-language-learner',
        'el',
        'ell',
        'ells',
        'lep',
        'limited-english-proficient',
      ],
    ],
  },
  {
    dimension: 'disability',
    called: /disab|special/,
    // District 504 is a place.
    words: /disabilit|special ed|\b(?:iep|swd|cwd|section 504|with 504|504 plans?|504 students)\b|^504$/i,
    same: [
      [
        'students-with-disabilities',
        'with-disabilities',
        'children-with-disabilities',
        'swd',
        'cwd',
        'special-education',
      ],
    ],
  },
  { dimension: 'housing', called: /housing|homeless/, words: /homeless|mckinney/i, same: [['homeless', 'hom']] },
  { dimension: 'foster-care', called: /foster/, words: /foster/i, same: [] },
  { dimension: 'migrant', called: /migrant/, words: /migrant|migratory/i, same: [] },
  { dimension: 'military', called: /military/, words: /military/i, same: [] },
  {
    dimension: 'race-ethnicity',
    called: /race|racial|ethnic/,
    words:
      /\b(?:white|black|african|hispanic|latin[oaxe]s?|asian|american.indian|alaskan?|native|hawaiian|pacific|multi-?racial|races?|caucasian)\b|^m?(?:wh|bl|hi|as|am|tr)$/i,
    same: [
      ['white', 'white-non-hispanic', 'white-not-hispanic', 'non-hispanic-white', 'caucasian', 'wh', 'mwh'],
      [
        'black',
        'african-american',
        'black-or-african-american',
        'black-african-american',
        'black-non-hispanic',
        'non-hispanic-black',
        'bl',
        'mbl',
      ],
      [
        'hispanic',
        'latino',
        'latinx',
        'hispanic-latino',
        'hispanic-or-latino',
        'hispanic-or-latino-of-any-race',
        'hi',
        'mhi',
      ],
      ['asian', 'asian-american', 'as', 'mas'],
      [
        'american-indian',
        'native-american',
        'american-indian-or-alaska-native',
        'american-indian-alaska-native',
        'am',
        'mam',
      ],
      [
        'pacific-islander',
        'native-hawaiian-or-other-pacific-islander',
        'native-hawaiian-or-pacific-islander',
        'native-hawaiian-pacific-islander',
        'native-hawaiian-other-pacific-islander',
      ],
      [
        'two-or-more-races',
        'two-or-more',
        'multiracial',
        'multi-racial',
        'multiple-races',
        '2-or-more-races',
        'mtr',
        'tr',
      ],
    ],
  },
];

/** The kind of a group by its name, where nobody calls anything else so. */
const kindOf = (name: string): KnownKind | undefined => kinds.find(({ words }) => words.test(name.trim()));

/** Whether a group by its name belongs in a dimension of another kind: male in race. */
export function belongsElsewhere(name: string, dimension: string): boolean {
  const kind = kindOf(name);
  return kind !== undefined && !kind.called.test(dimension) && kinds.some(({ called }) => called.test(dimension));
}

/**
 * Where a group with a well-known name belongs: in the dimension of its kind that the assessment has, under the name that
 * it has there. Undefined for any other name.
 */
export function likelyPlace(
  name: string,
  known: readonly string[],
  wanted: string | undefined,
): { readonly dimension: string; readonly group: string } | undefined {
  const kind = kindOf(name);
  if (kind === undefined) return undefined;
  const places = known.map((place) => place.split('/') as [string, string]);
  const isOfKind = (dimension: string) => kind.called.test(dimension);
  const dimension =
    (wanted !== undefined && isOfKind(wanted) ? wanted : undefined) ??
    places.find(([own]) => isOfKind(own))?.[0] ??
    kind.dimension;
  const short = shortName(name);
  const same = kind.same.find((names) => names.includes(short)) ?? [short];
  const present = places.find(([own, group]) => own === dimension && same.includes(group))?.[1];
  return { dimension, group: present ?? same[0] ?? short };
}

/** The groups with which others are compared most often. */
const usualReferences = ['white', 'not-low-income', 'not-economically-disadvantaged', 'non-economically-disadvantaged'];

/** The group with which the others of a dimension are compared, most likely; undefined if there is none. */
export function likelyReference(groups: readonly string[], hasOverall: boolean): string | undefined {
  const usual = usualReferences.find((group) => groups.includes(group));
  if (usual !== undefined && groups.length > 1) return usual;
  if (hasOverall) return 'overall';
  return groups.length > 1 ? groups[0] : undefined;
}

/** Whether a name is one that many sources give a group. */
export const isKnownGroup = (name: string): boolean => kindOf(name) !== undefined;

/** Under these names states give the numbers of everybody. */
const everybody =
  /^(?:overall|all|all students|all student groups|all groups|all people|everyone|total|total students|total population)$/i;

export const isEverybody = (name: string): boolean => everybody.test(name.trim());
