import { isByReading, type PlacedSetting, type SettingKind, settingsOf } from '../../framework/settings.js';
import type { Framework, Reading } from '../../generated/framework.js';
import { counted } from '../../text/counted.js';
import { listInWords } from '../../text/listed.js';

/** What a reading decides, and how to take another option, a sentence each. */
export function explainReading(framework: Framework, reading: Reading): string[] {
  const settings = settingsOf(framework).filter(({ value }) => isByReading(value) && value.reading === reading.id);
  const users = [...new Set(settings.flatMap((setting) => userOf(framework, setting)))];
  const kinds = [...new Set(settings.map(({ kind }) => kind))];
  const other = reading.options.find(({ id }) => id !== reading.default);
  return [
    ...(users.length > 0 ? [`It applies to ${listInWords(users, 'and')}.`] : []),
    ...kinds.flatMap((kind) => methodSentences[kind]?.(framework) ?? []),
    ...(other ? [`To use a different option for one run: --reading ${reading.id}=${other.id}`] : []),
    'If a file sets a different option, its report says so and also shows the verdict under the default.',
  ];
}

/** The gateway or criterion that a setting belongs to; none for those of the method. */
function userOf({ gateways, determinations }: Framework, { path }: PlacedSetting): string[] {
  const [, section, index, , position] = path.split('/');
  if (section === 'gateways') return [`the gateway "${gateways[Number(index)]?.id}"`];
  if (section !== 'determinations') return [];
  const determination = determinations[Number(index)];
  return [`the criterion "${determination?.id}/${determination?.criteria[Number(position)]?.id}"`];
}

/** What the settings of the method do, for those that have no gateway or criterion to show. */
const methodSentences: { readonly [Kind in SettingKind]?: (framework: Framework) => string[] } = {
  sequence: () => ['It applies to every gateway and every determination.'],
  'trend-test': ({ method: { tolerance, confidence, minimumCellSize } }) => [
    "It applies to every indicator's trend.",
    `If the unit is percent, the tolerance is ${counted(tolerance.points.default, 'point')}. A file can set it from ${tolerance.points.minimum} to ${tolerance.points.maximum}. For other units, the tolerance is ${tolerance.percent.default} percent of the baseline (${tolerance.percent.minimum} to ${tolerance.percent.maximum}). A smaller change counts as maintained. A change of exactly that size counts as improved or declined.`,
    `The significance test uses ${confidence.default} percent confidence (${confidence.minimum} to ${confidence.maximum}).`,
    `If the number of people is given, values about fewer than ${minimumCellSize.default} people aren't used (${minimumCellSize.minimum} to ${minimumCellSize.maximum}).`,
  ],
  'gap-measure': () => ['It applies to every disparity gap.'],
  'leveling-down': () => ['It applies to every disparity gap that has shrunk.'],
};
