import type { BoundedNumber, Framework, Reading } from '../../generated/framework.js';
import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { stateNames } from '../../text/state-names.js';
import { exampleKinds } from '../format-words.js';
import { amount, choice, describedRef, explainedChoice, record, ref, text, wholeNumber } from './basics.js';

export const partnership: JsonSchema = {
  title: 'PartnershipEntry',
  ...record(
    'About the partnership.',
    {
      name: text("The partnership's name.", ['River Valley Promise']),
      id: {
        ...describedRef(
          'slug',
          'A short name for the partnership, in lowercase letters, digits, and hyphens. Keep it the same over the years, and in every file about this partnership.',
        ),
        examples: ['river-valley'],
      },
      community: text('The area it covers.', ['River Valley, Ohio']),
      states: {
        description: 'The states it works in, as two-letter codes. DC and the territories count as states.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: choice('A two-letter code.', [...stateNames.keys()]),
        examples: [['OH']],
      },
      backbone: text('The organization that serves as its backbone.', ['River Valley Community Fund']),
      'children-and-youth': wholeNumber('How many children and young people live in the area.'),
    },
    { required: ['name'] },
  ),
};

export const systemsChangeExamples: JsonSchema = {
  description:
    'Examples of systems change. Write `[]` if there are none. If you leave this out, the answer is unknown.',
  type: 'array',
  items: {
    title: 'SystemsChangeExampleEntry',
    ...record(
      'A change in how a system works.',
      {
        title: text('What changed, in a few words.', ['District adopts shared attendance protocol']),
        on: describedRef('date', 'The date it took effect, YYYY-MM-DD.'),
        kind: choice('What changed: a policy, a practice, how resources flow, or who holds power.', exampleKinds),
        evidence: describedRef('evidenceList', 'Evidence for it.'),
      },
      { required: ['title', 'on', 'kind'] },
    ),
  },
};

export const capacity: JsonSchema = {
  title: 'CapacityEntry',
  ...record(
    'The money and in-kind contributions that the partnership runs on, from all partners. Reports compare it with what was typical for partnerships at the same stage. It never counts.',
    {
      'fiscal-year': describedRef('periodOrYear', 'The year these figures are for, such as 2026 or 2025-26.'),
      staff: record(
        'Staff, in full-time equivalents.',
        {
          'paid-fte': amount('Paid staff, in full-time equivalents.'),
          'in-kind-fte': amount('Loaned or donated staff, in full-time equivalents.'),
        },
        { minProperties: 1 },
      ),
      contributions: {
        description: 'What each partner contributes this year.',
        type: 'array',
        minItems: 1,
        items: record(
          'One contribution.',
          {
            from: text('Who contributes.', ['River Valley Community Fund']),
            kind: explainedChoice('What was given.', {
              fiscal: 'money.',
              'in-kind': 'loaned or donated staff, time, goods, or services.',
            }),
            what: text('What is contributed.', ['Loaned data analyst']),
            amount: amount('Its value in dollars.'),
          },
          { minProperties: 1 },
        ),
      },
    },
    { minProperties: 1 },
  ),
};

const yesOrNo = (description: string): JsonSchema => ({ description, type: 'boolean' });

export const policyImplementation: JsonSchema = {
  title: 'PolicyImplementationEntry',
  ...record(
    "The partnership's work with a state agency to carry out policy. Reports say whether it meets the criteria of the Policy Implementation Community of Practice. It never counts for a gateway or a determination.",
    {
      applicant: explainedChoice('Who takes part.', {
        partnership: 'the partnership.',
        'state-coalition': 'a coalition of partnerships in the state.',
      }),
      'works-with-state-agency': yesOrNo('Whether it works directly with a state agency on policy implementation.'),
      agency: text('The state agency.', ['Department of Education']),
      'led-to': record(
        'What that work has led to.',
        {
          'place-based-funding': yesOrNo('Funding for place-based partnerships.'),
          'outcome-policies': yesOrNo('Policies aimed at better outcomes.'),
        },
        { minProperties: 1 },
      ),
      team: record(
        'How many people of each kind are on the team.',
        {
          'network-members': wholeNumber('Members of the Cradle to Career Network.'),
          'state-agency': wholeNumber('People from the state agency.'),
          'legislative-champion': wholeNumber('Legislative champions, if any.'),
        },
        { minProperties: 1 },
      ),
      'data-systems': explainedChoice('Whether data systems are in place.', {
        available: 'they can be used today.',
        'in-development': 'they are being built.',
        none: 'there are none.',
      }),
      'data-informs-policy': yesOrNo(
        'Whether the state team uses the data to inform policy needs and drive decisions.',
      ),
    },
    { minProperties: 1 },
  ),
};

/**
 * What the public page says in the partnership's own words.
 *
 * @param outcome what a story may say it's about: the outcomes of the edition
 */
export const reportCard = (outcome: JsonSchema): JsonSchema => ({
  title: 'ReportCardEntry',
  ...record(
    "The partnership's own words for its public page. `strive publish` makes that page. Everyone can read them. They never count.",
    {
      headline: text('One sentence at the top of the page.', ['Every child in River Valley, from cradle to career']),
      introduction: text(
        'Who the partnership is and what it works for, in a few sentences. A blank line starts a new paragraph.',
      ),
      stories: {
        description:
          "Short stories about what changed. Tell them with the consent of the people in them. Don't name a child.",
        type: 'array',
        minItems: 1,
        items: {
          title: 'StoryEntry',
          ...record(
            'One story.',
            {
              title: text('What the story is about, in a few words.', ['The library comes to the laundromat']),
              text: text('The story. A blank line starts a new paragraph.'),
              outcome,
            },
            { required: ['title', 'text'] },
          ),
        },
      },
      contact: text(
        "How readers can reach the partnership or take part: a web address, a postal address, or an office's email or phone. It's shown as you write it.",
        ['https://example.org/take-part', 'hello@example.org'],
      ),
    },
    { minProperties: 1 },
  ),
});

/** One entry for each principle of the edition. */
export function principleProperties(framework: Framework): Record<string, JsonSchema> {
  return Object.fromEntries(
    (framework.principles ?? []).map((principle) => [
      principle.id,
      {
        ...ref('principle'),
        title: principle.title,
        description: principle.statement,
        markdownDescription: `**${principle.title}**\n\n${principle.statement}`,
      },
    ]),
  );
}

export const principle: JsonSchema = {
  title: 'PrincipleEntry',
  ...record(
    'How the partnership practices this principle.',
    {
      reflection: text("The partnership's own reflection."),
      evidence: describedRef('evidenceList', 'Evidence for it.'),
    },
    { minProperties: 1 },
  ),
};

const bounded = (description: string, type: 'number' | 'integer', bounds: BoundedNumber): JsonSchema => ({
  description: `${description} From ${bounds.minimum} to ${bounds.maximum}. Default: ${bounds.default}.`,
  type,
  minimum: bounds.minimum,
  maximum: bounds.maximum,
  default: bounds.default,
});

function readingSchema(reading: Reading): JsonSchema {
  const options = reading.options.map((option) => `\`${option.id}\`: ${option.statement}`);
  return {
    ...choice(
      `${reading.question} ${options.join(' ')}`,
      reading.options.map((option) => option.id),
      { default: reading.default, enumDescriptions: reading.options.map((option) => option.statement) },
    ),
    title: reading.title,
    markdownDescription: `**${reading.title}**\n\n${reading.question}\n\nDefault: \`${reading.default}\`. ${reading.reason}`,
  };
}

/** One entry for each reading of the edition. */
export function readingProperties(framework: Framework): Record<string, JsonSchema> {
  return Object.fromEntries((framework.readings ?? []).map((reading) => [reading.id, readingSchema(reading)]));
}

/** What a file may change of the framework's method, within the bounds that the edition sets. */
export function methodSchema(framework: Framework, readings: JsonSchema): JsonSchema {
  const { tolerance, minimumCellSize, confidence } = framework.method;
  return {
    title: 'MethodEntry',
    ...record(
      "Your changes to the framework's method. Each one is reported, along with the verdict under the framework's own method.",
      {
        tolerance: record(
          'How large a change must be to count as improved or declined. A smaller change counts as maintained.',
          {
            points: bounded('For percentages, in percentage points.', 'number', tolerance.points),
            percent: bounded('For everything else, in percent of the baseline.', 'number', tolerance.percent),
          },
          { minProperties: 1 },
        ),
        'minimum-cell-size': bounded(
          "The smallest number of people a value may describe. A value about fewer isn't used.",
          'integer',
          minimumCellSize,
        ),
        confidence: bounded('The confidence level of the significance test, in percent.', 'number', confidence),
        readings,
      },
      { minProperties: 1 },
    ),
  };
}
