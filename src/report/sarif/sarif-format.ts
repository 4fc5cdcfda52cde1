import type { FormatCode } from '../format.js';
import { safeJson } from '../safe-json.js';
import { sarifResults, sourceRoot } from './sarif-results.js';
import { sarifRules } from './sarif-rules.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0: one run, whose results are written as they come, one on each line. */
export const sarifFormat: FormatCode<string> = {
  part: (result, options) =>
    sarifResults(result, options)
      .map((one) => safeJson(one))
      .join(',\n'),
  assemble({ tool }) {
    let first = true;
    return {
      start: () => {
        const driver = { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: sarifRules };
        const run = [
          `"tool":${safeJson({ driver })}`,
          // Columns are counted as JavaScript counts them.
          `"columnKind":"utf16CodeUnits"`,
          `"originalUriBaseIds":${safeJson({ [sourceRoot]: { description: { text: 'The root of the repository.' } } })}`,
        ];
        return `{"$schema":"${schema}","version":"2.1.0","runs":[{\n${run.join(',\n')},\n"results":[`;
      },
      add(part) {
        if (part === '') return '';
        const between = first ? '\n' : ',\n';
        first = false;
        return `${between}${part}`;
      },
      finish: () => '\n]}]}\n',
    };
  },
};
