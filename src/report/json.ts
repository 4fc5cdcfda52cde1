import type { Report } from '../generated/report.js';
import type { FormatCode } from './format.js';
import { safeJson } from './safe-json.js';

/** One document, as `schemas/report.schema.json` describes it. The summary stands after the assessments that it counts. */
export const jsonFormat: FormatCode<string> = documentOf((result) => result);

/** The report's document with what is shown of each result. It grows as the results come. */
export function documentOf(
  shown: (result: Report['assessments'][number]) => Report['assessments'][number],
): FormatCode<string> {
  return {
    part: (result) => indented(safeJson(shown(result), 2), 4),
    assemble({ tool }) {
      let first = true;
      return {
        start: () => `{\n  "report": 1,\n  "tool": ${indented(safeJson(tool, 2), 2)},\n  "assessments": [`,
        add(part) {
          const between = first ? '\n    ' : ',\n    ';
          first = false;
          return `${between}${part}`;
        },
        finish: (summary) => `${first ? '' : '\n  '}],\n  "summary": ${indented(safeJson(summary, 2), 2)}\n}\n`,
      };
    },
  };
}

/** The later lines of a piece of JSON moved in. Texts in JSON hold no line breaks. */
function indented(json: string, columns: number): string {
  return json.replaceAll('\n', `\n${' '.repeat(columns)}`);
}
