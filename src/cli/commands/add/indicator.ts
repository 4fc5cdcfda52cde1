import type { IndicatorAnswer } from '../../../authoring/answers/answer.js';
import { proposeShortName } from '../../../authoring/interview/short-name.js';
import { nearestName } from '../../../text/nearest-name.js';
import { isShortName } from '../../../text/short-name-from.js';
import { shownText } from '../../../text/shown-text.js';
import { isPlainMap, valueAt } from '../../../yaml/edit/edit.js';
import { RunError } from '../../io.js';
import { back } from '../interview/conversation.js';
import { askIndicator } from '../interview/indicator-questions.js';
import { choicesOf } from './additions.js';
import { askFirstValues, typedBaseline, typedValues } from './first-values.js';
import { newIndicator } from './new-entry.js';
import type { Prepared, Typed } from './prepared.js';

/** An indicator as the command line gives it. @throws RunError if a part can't be read */
export function prepareIndicator(typed: Typed): Prepared {
  const { io, framework, edited, flags } = typed;
  const { name, unit, better, source, core } = flags;
  const given: Partial<IndicatorAnswer> = {
    ...placeNamed(typed),
    ...(name !== undefined && name.trim() !== '' && { name: name.trim() }),
    ...(unit !== undefined && { unit }),
    ...(better !== undefined && { better }),
    ...(source !== undefined && { source }),
    ...(core && { core }),
    ...typedBaseline(io, flags),
  };
  const values = typedValues(io, flags, unit);
  const { outcome = '', indicator = '' } = given;
  return {
    missing: [
      ...(outcome === '' || indicator === ''
        ? ['its outcome and short name, such as early-grade-reading/third-grade-reading']
        : []),
      ...(given.name === undefined ? ['--name "…"'] : []),
      ...(unit === undefined ? [`--unit ${choicesOf.unit.map(({ value }) => value).join('|')}`] : []),
      ...(values.length === 0 ? ['--value PERIOD=NUMBER'] : []),
    ],
    entry: () =>
      newIndicator(
        framework,
        edited.value,
        { ...given, outcome, indicator, name: given.name ?? '', unit: unit ?? '' },
        values,
      ),
    async ask(conversation) {
      const asked = await askIndicator(conversation, given);
      if (asked === back) return back;
      const { answer } = asked;
      const numbers =
        values.length > 0 ? typedValues(io, flags, answer.unit) : await askFirstValues(conversation, answer);
      return newIndicator(framework, conversation.edited.value, answer, numbers);
    },
  };
}

/** The outcome and the short name in `outcome/short-name`, or the outcome alone. @throws RunError if there is no such outcome */
function placeNamed({ framework, edited, called }: Typed): Partial<Pick<IndicatorAnswer, 'outcome' | 'indicator'>> {
  if (called === undefined) return {};
  const [outcome = '', indicator, more] = called.replace(/^(?:outcomes|other-outcomes)\//, '').split('/');
  const own = valueAt(edited.value, ['other-outcomes']);
  const known = [...framework.outcomes.map(({ id }) => id), ...(isPlainMap(own) ? Object.keys(own) : [])];
  if (!known.includes(outcome)) {
    const near = nearestName(outcome, known);
    throw new RunError(
      `there is no outcome "${shownText(outcome)}". ${near === undefined ? `Name the outcome first, such as early-grade-reading/third-grade-reading. The outcomes are: ${known.join(', ')}.` : `Did you mean ${near}?`}`,
    );
  }
  if (indicator === undefined || indicator === '') return { outcome };
  if (more !== undefined || !isShortName(indicator)) {
    const short = proposeShortName(called.slice(called.indexOf('/') + 1), [], 'indicator');
    throw new RunError(
      `"${shownText(indicator)}" isn't a short name. Use lowercase letters, digits, and hyphens, such as ${outcome}/${short}.`,
    );
  }
  return { outcome, indicator };
}
