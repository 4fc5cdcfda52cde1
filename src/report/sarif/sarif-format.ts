import type { FormatCode } from '../format.js';
import { safeJson } from '../safe-json.js';
import { undoneNotification, unreadNotifications } from './sarif-notifications.js';
import { sarifResults, sourceRoot } from './sarif-results.js';
import { sarifRules } from './sarif-rules.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What one file contributes, as JSON. */
export interface SarifPart {
  readonly results: string;
  readonly notifications: readonly string[];
}

/**
 * SARIF 2.1.0: one run, whose results are written as they come, one on each line. Behind them it says whether the run is
 * whole, and what could not be done: an alert that is missing in part of a run is not settled.
 */
export const sarifFormat: FormatCode<SarifPart> = {
  part: (result, options) => ({
    results: sarifResults(result, options)
      .map((one) => safeJson(one))
      .join(',\n'),
    notifications: unreadNotifications(result, options).map((one) => safeJson(one)),
  }),
  assemble({ tool }) {
    let first = true;
    const notifications: string[] = [];
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
        for (const one of part.notifications) notifications.push(one);
        if (part.results === '') return '';
        const between = first ? '\n' : ',\n';
        first = false;
        return `${between}${part.results}`;
      },
      finish(_summary, { undone }) {
        const all = [...undone.map((sentence) => safeJson(undoneNotification(sentence))), ...notifications];
        const said = `"toolExecutionNotifications":[${all.map((one) => `\n${one}`).join(',')}]`;
        return `\n],\n"invocations":[{"executionSuccessful":${all.length === 0},${said}}]}]}\n`;
      },
    };
  },
};
