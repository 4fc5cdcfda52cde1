import type { Framework } from '../../generated/framework.js';
import type { EditOptions, Path } from '../../yaml/edit/edit.js';

const topLevel = [
  'strive',
  'framework',
  'partnership',
  'assessed-on',
  'designations',
  'gateways',
  'outcomes',
  'other-outcomes',
  'adjacent-outcomes',
  'systems-change-examples',
  'principles',
  'capacity',
  'policy-implementation',
  'report-card',
  'method',
];

const partnership = ['name', 'id', 'community', 'states', 'backbone', 'children-and-youth'];
const reportCard = ['headline', 'introduction', 'stories', 'contact'];
const answer = ['status', 'note', 'evidence', 'review'];
const evidence = ['title', 'url', 'file', 'date'];
const review = ['result', 'by', 'on', 'note'];
const measure = [
  'name',
  'core',
  'sector',
  'serves',
  'unit',
  'unit-label',
  'margin-confidence',
  'published',
  'better',
  'source',
  'baseline',
  'values',
  'data',
  'target',
  'disparities',
];
const observation = ['value', 'count', 'of', 'n', 'margin', 'provisional', 'note', 'break'];
const dimension = ['reference', 'focus', 'groups'];

/** The sections whose maps hold measures, and how many keys lead to one. */
const measuresAt: Readonly<Record<string, number>> = { outcomes: 3, 'other-outcomes': 3, 'adjacent-outcomes': 2 };

/** Where new keys go: gateways, pillars, benchmarks and outcomes as the edition lists them, periods in time order. */
function orderOf(framework: Framework): NonNullable<EditOptions['orderAt']> {
  return (path) => {
    const [section = '', ...keys] = path.map(String);
    if (path.length === 0) return topLevel;
    if (section === 'partnership') return keys.length === 0 ? partnership : undefined;
    if (section === 'report-card') return keys.length === 0 ? reportCard : undefined;
    if (path.at(-2) === 'evidence') return evidence;
    if (section === 'gateways') return inGateways(framework, keys);
    const depth = measuresAt[section];
    if (depth === undefined) return undefined;
    if (keys.length === 0) return section === 'outcomes' ? framework.outcomes.map(({ id }) => id) : undefined;
    return keys.length < depth - 1 ? undefined : inMeasure(path.slice(depth));
  };
}

function inGateways({ gateways, pillars }: Framework, keys: readonly string[]): readonly string[] | undefined {
  const [gateway, pillar, , part] = keys;
  if (gateway === undefined) return gateways.map(({ id }) => id);
  if (pillar === undefined) return pillars.map(({ id }) => id);
  if (keys.length === 2) {
    const benchmarks = gateways.find(({ id }) => id === gateway)?.benchmarks ?? [];
    return benchmarks.filter((benchmark) => benchmark.pillar === pillar).map(({ id }) => id);
  }
  if (part === undefined) return answer;
  return part === 'review' ? review : undefined;
}

function inMeasure(keys: Path): readonly string[] | 'ascending' | undefined {
  const [part, , inDimension] = keys;
  if (part === undefined) return measure;
  if (part === 'values') return keys.length === 1 ? 'ascending' : observation;
  if (part === 'target') return ['value', 'by'];
  if (part !== 'disparities') return undefined;
  if (keys.length === 2) return dimension;
  if (inDimension !== 'groups' || keys.length < 4) return undefined;
  return keys.length === 4 ? 'ascending' : observation;
}

/** What a new file and the examples write on one line: a number with what belongs to it, a review, a target. */
function isOnOneLine(path: Path): boolean | undefined {
  const [section, ...keys] = path.map(String);
  if (section === 'gateways') return keys.length === 4 && keys[3] === 'review' ? true : undefined;
  if (section === 'partnership') return keys[0] === 'states' ? true : undefined;
  const depth = measuresAt[section ?? ''];
  if (depth === undefined) return undefined;
  const part = path.slice(depth);
  if (part[0] === 'values') return part.length === 2 ? true : undefined;
  if (part[0] === 'target' || part.at(-1) === 'focus') return true;
  return part[0] === 'disparities' && part.length === 5 ? true : undefined;
}

/** How an assessment of this edition is edited. */
export function editOptionsFor(framework: Framework): EditOptions {
  return { orderAt: orderOf(framework), onOneLineAt: isOnOneLine };
}
