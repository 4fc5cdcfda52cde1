import type { Finding } from '../../findings/finding.js';
import { findingRules } from '../../findings/finding-rules.js';
import type { Framework } from '../../generated/framework.js';
import { asksForForm } from '../../schema-errors/bad-format.js';
import type { JsonSchema } from '../../schema-errors/schema-place.js';
import { schemaPlace } from '../../schema-errors/schema-place.js';
import { shownPath, shownText } from '../../text/shown-text.js';
import { adviceToQuote } from '../../yaml/explain/in-quotes.js';
import type { YamlDocument } from '../../yaml/read/read-yaml.js';
import { assessmentSchema } from '../schema/assessment-schema.js';

const rule = 'yaml/comment-in-text';

/**
 * Free texts that a comment has probably cut by mistake: `name: Plan #5`. Behind a number, a date or a word from a list,
 * what follows the `#` is a comment that somebody meant.
 */
export function checkCommentsInTexts(document: YamlDocument, framework: Framework, file: string): Finding[] {
  return document.cutTexts().flatMap(({ path, place, whole }): Finding[] => {
    const asked = schemaPlace(assessmentSchema(framework), document.value, path)?.schema;
    if (asked === undefined || !isFreeText(asked)) return [];
    const comment = shownText(whole.slice(whole.indexOf(' #')), 30);
    return [
      {
        rule,
        severity: findingRules[rule].severity,
        message: `The text ends before \`${comment}\`: a # with a space before it starts a comment.`,
        file,
        ...place,
        path: shownPath(path),
        suggestion: `${adviceToQuote("If it's part of the text, put quotes around the whole text", whole)} If it's a comment, add a space after the #.`,
      },
    ];
  });
}

function isFreeText(schema: JsonSchema): boolean {
  return schema['type'] === 'string' && !('enum' in schema) && !('const' in schema) && !asksForForm(schema);
}
