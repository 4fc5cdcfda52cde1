import { isByReading, readingsAmong, type SettingValue } from '../../framework/settings.js';
import type { ByReading, Criterion, Framework, Gateway, Rule, Threshold } from '../../generated/framework.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

/** How a criterion is computed, a sentence each: its rule under the defaults, then the readings that can change it. */
export function explainCriterion(framework: Framework, { rule, onlyInOrder }: Criterion): string[] {
  const explain = sentences[rule.kind] as (rule: Rule, framework: Framework) => string[];
  const { sequence } = framework.method;
  const order = onlyInOrder ? ['This criterion applies only when gateways are crossed in order.'] : [];
  return [...explain(rule, framework), ...order, ...(onlyInOrder ? readingSentences(framework, sequence) : [])];
}

/** For every kind of rule, what it asks in plain words. */
const sentences: { readonly [Kind in Rule['kind']]: (rule: RuleOf<Kind>, framework: Framework) => string[] } = {
  'gateways-crossed': ({ gateways }, framework) => {
    const titles = gateways.map((id) => gatewayTitle(framework, id));
    return [`Met when ${listInWords(titles, 'and')} ${isOrAre(titles.length)} crossed.`];
  },
  'threshold-met': ({ gateway: id }, framework) => {
    const gateway = framework.gateways.find((candidate) => candidate.id === id);
    if (!gateway?.threshold) return [];
    const clause = thresholdClause(settled(framework, gateway.threshold, { kind: 'all-benchmarks' }), gateway);
    return [
      `Met when the threshold of ${gateway.title} is reached: ${clause}.`,
      ...readingSentences(framework, gateway.threshold),
    ];
  },
  'benchmarks-across-pillars': ({ gateway, count }, framework) => {
    const number = settled(framework, count, 1);
    return [
      `Met when ${counted(number, 'benchmark')} of ${gatewayTitle(framework, gateway)} ${isOrAre(number)} met, with at least one in each pillar.`,
      ...readingSentences(framework, count),
    ];
  },
  'designation-on-record': ({ designations }, framework) => [
    `Met when the file lists a designation ${designationTitles(framework, designations)}, dated on or before the day of the assessment.`,
  ],
  'examples-since-designation': ({ designations, count }, framework) => {
    const number = settled(framework, count, 1);
    return [
      `Met when the file lists ${counted(number, 'example')} of systems change dated after the latest designation ${designationTitles(framework, designations)}. If there is no such designation, any example counts.`,
      ...readingSentences(framework, count),
    ];
  },
  'core-indicators': ({ trends, count, countBy }, framework) => {
    const number = settled(framework, count, 1);
    const each = settled(framework, countBy, 'each') === 'each';
    return [
      each
        ? `Met when ${counted(number, 'core indicator')} of the outcomes ${trendWords(trends, number)}.`
        : `Met when ${counted(number, 'outcome')} ${number === 1 ? 'has' : 'have'} at least one core indicator that ${trendWords(trends, 1)}.`,
      ...readingSentences(framework, count, countBy, framework.method.trendTest),
    ];
  },
  'disparity-gaps': ({ count, countBy }, framework) => {
    const number = settled(framework, count, 1);
    const each = settled(framework, countBy, 'each') === 'each';
    const { gapMeasure, levelingDown } = framework.method;
    return [
      each
        ? `Met when ${counted(number, 'disparity gap')} of core indicators ${isOrAre(number)} reduced or eliminated.`
        : `Met when ${counted(number, 'outcome')} ${number === 1 ? 'has' : 'have'} at least one disparity gap of a core indicator that is reduced or eliminated.`,
      ...readingSentences(framework, count, countBy, gapMeasure, levelingDown),
    ];
  },
  'adjacent-outcomes': ({ trends, count }, framework) => {
    const number = settled(framework, count, 1);
    return [
      `Met when ${counted(number, 'outcome in another sector', 'outcomes in other sectors')} ${trendWords(trends, number)}.`,
      ...readingSentences(framework, count, framework.method.trendTest),
    ];
  },
};

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** What the qualifying trends are, as a verb: `was maintained or improved`. */
function trendWords(trends: readonly string[], count: number): string {
  const maintained = trends.includes('maintained') ? [`${count === 1 ? 'was' : 'were'} maintained`] : [];
  return listInWords([...maintained, ...(trends.includes('improved') ? ['improved'] : [])], 'or');
}

function gatewayTitle({ gateways }: Framework, id: string): string {
  return gateways.find((gateway) => gateway.id === id)?.title ?? id;
}

function designationTitles({ gateways, determinations }: Framework, ids: readonly string[]): string {
  const titles = ids.map((id) => [...determinations, ...gateways].find((each) => each.id === id)?.title ?? id);
  return `as ${listInWords(titles, 'or')}`;
}

/** What a setting comes to under the framework's own defaults; `fallback` where the framework is silent. */
export function settled<Value extends SettingValue>(
  { readings = [] }: Framework,
  setting: Value | ByReading | undefined,
  fallback: Value,
): Value {
  if (setting === undefined) return fallback;
  if (!isByReading(setting)) return setting;
  const reading = readings.find(({ id }) => id === setting.reading);
  const option = reading?.options.find(({ id }) => id === reading.default);
  return ((option?.value ?? option?.id) as Value | undefined) ?? fallback;
}

/** A sentence for each of these settings that a reading decides: which one, and what it may be. */
export function readingSentences(
  { readings = [] }: Framework,
  ...settings: readonly (SettingValue | ByReading | undefined)[]
): string[] {
  return readingsAmong(...settings).flatMap((name) => {
    const reading = readings.find(({ id }) => id === name);
    if (!reading) return [];
    const others = reading.options.filter(({ id }) => id !== reading.default).map(({ id }) => id);
    return [
      `The reading "${name}" can change this. Its default is ${reading.default}. It can also be ${listInWords(others, 'or')}.`,
    ];
  });
}

/** What a threshold asks of a gateway's benchmarks, to follow "when". */
export function thresholdClause(threshold: Threshold, { benchmarks = [] }: Gateway): string {
  if (threshold.kind === 'all-benchmarks') return `all ${benchmarks.length} benchmarks are met`;
  return `${threshold.count} of the ${benchmarks.length} benchmarks are met, with at least one in each pillar`;
}
