import type { Remark } from '../findings/finding.js';
import { withoutCurlyQuotes } from '../yaml/explain/in-quotes.js';
import { entryOf } from '../yaml/plain-data.js';
import { textToType } from '../yaml/text-to-type.js';
import { asksForForm, badFormat, badKey } from './bad-format.js';
import { badValue } from './bad-value.js';
import { commaInText, cutAmongPeriods, cutDates } from './comma-in-text.js';
import { bracketInKey, isBelowBracketInKey } from './glued-key.js';
import { missingLevels, notIndented } from './missing-level.js';
import { either, nameOf } from './naming.js';
import { type PlacedError, relevantErrors } from './relevant-errors.js';
import type { JsonSchema } from './schema-place.js';
import { explainUnknownKeys } from './unknown-key.js';
import type { SchemaError } from './validator.js';
import { wrongType } from './wrong-type.js';

/** What the remarks are made from. */
export interface SchemaCheck {
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly errors: readonly SchemaError[];
  /** The text of an unquoted value as it is in the file. */
  scalarText(path: string): string | undefined;
  /** The whole text that a comma in braces has cut before a key without a colon; of no key, where it is left out. */
  readonly cutText?: (path: string) => string | undefined;
}

/** Turns the errors of the validator into remarks in plain words, one for each mistake. */
export function schemaRemarks({ schema, value, errors, scalarText, cutText = () => undefined }: SchemaCheck): Remark[] {
  const explainUnknownKey = explainUnknownKeys(schema);
  const cutByComma = commaInText(cutText);
  const relevant = relevantErrors(schema, value, errors);
  const indentation = notIndented(relevant);
  const levels = missingLevels(schema, value, relevant);
  const dates = cutDates(relevant, cutText);
  const explained = new Set([...indentation.explained, ...levels.explained, ...dates.explained]);
  const others = relevant.flatMap((placed) => {
    const path = placed.error.instancePath;
    if (explained.has(placed) || isBelowBracketInKey(path)) return [];
    const curled = curlyQuotes(placed);
    if (curled !== undefined) return curled;
    switch (placed.error.keyword) {
      case 'additionalProperties': {
        const cut = cutByComma(placed);
        if (cut === 'told') return [];
        const key = String(placed.error.params['additionalProperty']);
        return cut ?? bracketInKey(path, key) ?? explainUnknownKey(placed);
      }
      case 'required':
        return missing(path, String(placed.error.params['missingProperty']), placed);
      case 'dependencies':
        return missing(path, String(placed.error.params['missingProperty']), placed);
      case 'not':
        return entryOf(placed.schema['not'], 'propertyNames') === undefined
          ? valueBesideCount(path)
          : evidenceWithoutSource(path);
      case 'oneOf':
        return valuesOrData(placed);
      case 'discriminator':
        return unknownKind(placed);
      case 'propertyNames': {
        const key = String(placed.error.params['propertyName']);
        return (
          cutAmongPeriods(placed.value, path, key, cutText) ?? bracketInKey(path, key) ?? badKey(path, key, placed)
        );
      }
      case 'pattern':
      case 'format':
        return asksForForm(placed.schema) ? badFormat(placed, scalarText(path)) : badValue(placed, scalarText(path));
      case 'type':
      case 'anyOf':
        return wrongType(placed, scalarText(path));
      default:
        return badValue(placed, scalarText(path));
    }
  });
  return [...indentation.remarks, ...levels.remarks, ...dates.remarks, ...others];
}

/** A value between the quotes of a word processor, which are letters like any other for YAML. */
function curlyQuotes({ error, value }: PlacedError): Remark | undefined {
  if (typeof value !== 'string') return undefined;
  const bare = withoutCurlyQuotes(value);
  if (bare === value) return undefined;
  const typed = textToType(bare);
  return {
    rule: 'schema/format',
    message: `${nameOf(error.instancePath)} has curly quotes around it. Word processors add them, but they're read as part of the value.`,
    path: error.instancePath,
    suggestion: `Write it without them${typed === undefined ? '' : `: \`${typed}\``}. If text needs quotes, use straight ones (").`,
  };
}

function missing(path: string, key: string, { schema }: PlacedError): Remark {
  const described = (schema['properties'] as { readonly [key: string]: JsonSchema } | undefined)?.[key]?.[
    'description'
  ];
  return {
    rule: 'schema/missing',
    message: `${path === '' ? 'The file' : nameOf(path)} is missing \`${key}\`.`,
    path,
    at: 'key',
    suggestion: typeof described === 'string' ? `Add \`${key}:\`. ${described}` : `Add \`${key}:\`.`,
  };
}

/** A group of keys whose kind is said by one of them, which is missing or says something that is not known. */
function unknownKind(placed: PlacedError): Remark {
  const { error, schema, value } = placed;
  const tag = String(error.params['tag']);
  const kind = entryOf(value, tag);
  if (kind === undefined) return missing(error.instancePath, tag, placed);
  const allowed = (schema['oneOf'] as JsonSchema[]).map((one) => entryOf(entryOf(one['properties'], tag), 'const'));
  return badValue(
    {
      schema: { enum: allowed },
      alternatives: [],
      value: kind,
      error: { ...error, keyword: 'enum', instancePath: `${error.instancePath}/${tag}` },
    },
    undefined,
  );
}

/** A percentage is written, or computed from counts. */
function valueBesideCount(path: string): Remark {
  return {
    rule: 'schema/unknown-key',
    message: `${nameOf(path)} has both \`value\` and \`count\`.`,
    path: `${path}/value`,
    at: 'key',
    suggestion: 'Keep one of them. With `count` and `of`, the value is 100 times `count` divided by `of`.',
  };
}

/** A date says when the evidence is from, but not what it is. */
function evidenceWithoutSource(path: string): Remark {
  return {
    rule: 'schema/missing',
    message: `${nameOf(path)} is missing a title, a url, or a file.`,
    path,
    at: 'key',
    suggestion: 'Give it a `title`, a `url`, or a `file`.',
  };
}

/** An indicator has its numbers in the file or in a data file: neither is too few, both are too many. */
function valuesOrData({ error }: PlacedError): Remark {
  const path = error.instancePath;
  if (error.params['passingSchemas'] === null) {
    return {
      rule: 'schema/missing',
      message: `${nameOf(path)} needs ${either(['values', 'data'])}.`,
      path,
      at: 'key',
      suggestion: 'Add `values:` with the numbers by period, or `data:` with the name of a CSV file.',
    };
  }
  return {
    rule: 'schema/unknown-key',
    message: `${nameOf(path)} has both \`values\` and \`data\`.`,
    path: `${path}/values`,
    at: 'key',
    suggestion: 'Keep one of them. A data file replaces `values`.',
  };
}
