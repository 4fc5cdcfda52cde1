import { isByReading, type PlacedSetting, type SettingKind, settingsOf } from '../../framework/settings.js';
import type { Framework, Reading } from '../../generated/framework.js';
import { counted, listInWords } from './explain-settings.js';

/** What a reading decides, and how to take another option, a sentence each. */
export function explainReading(framework: Framework, reading: Reading): string[] {
  const settings = settingsOf(framework).filter(({ value }) => isByReading(value) && value.reading === reading.id);
  const users = [...new Set(settings.flatMap((setting) => userOf(framework, setting)))];
  const kinds = [...new Set(settings.map(({ kind }) => kind))];
  const other = reading.options.find(({ id }) => id !== reading.default);
  return [
    ...(users.length > 0 ? [`It is used by ${listInWords(users, 'and')}.`] : []),
    ...kinds.flatMap((kind) => methodSentences[kind]?.(framework) ?? []),
    ...(other ? [`To take another option for one run: --reading ${reading.id}=${other.id}`] : []),
    'A file that sets another option is told so in its report, which gives the verdict under the default beside it.',
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
  sequence: () => ['It is used for every gateway and every determination.'],
  'trend-test': ({ method: { tolerance, confidence, minimumCellSize } }) => [
    'It is used for the trend of every indicator.',
    `The tolerance is ${counted(tolerance.points.default, 'point')} where the unit is percent (a file may set ${tolerance.points.minimum} to ${tolerance.points.maximum}), and ${tolerance.percent.default} percent of the baseline elsewhere (${tolerance.percent.minimum} to ${tolerance.percent.maximum}). A change of less than that is maintained. A change of exactly that much counts as improved or declined.`,
    `The confidence of a test of significance is ${confidence.default} percent (${confidence.minimum} to ${confidence.maximum}).`,
    `Values about fewer than ${minimumCellSize.default} people are left out, where their number is given (${minimumCellSize.minimum} to ${minimumCellSize.maximum}).`,
  ],
  'gap-measure': () => ['It is used for every disparity gap.'],
  'leveling-down': () => ['It is used for every disparity gap that has shrunk.'],
};
