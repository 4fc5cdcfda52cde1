import type { AssessmentResult } from '../../generated/report.js';
import { cleanResult, toPlainSigns } from '../clean-result.js';
import type { FormatCode } from '../format.js';
import { renderFindings } from '../text/findings.js';
import { makePage, type Page } from '../text/page.js';
import { countFindings } from '../words.js';

/** What `strive validate` tells people: for each file whether it is valid, and its findings. */
export const checkTextFormat: FormatCode<string> = {
  part(result, options) {
    const page = makePage(options);
    const clean = cleanResult(result);
    const findings = options.detail === 'quiet' ? [] : renderFindings(page, clean.findings);
    const lines = [verdictLine(page, clean), ...(findings.length === 0 ? [] : ['', ...findings, ''])];
    return `${lines.join('\n')}\n`;
  },
  assemble({ unicode }) {
    const finish = unicode ? (text: string) => text : toPlainSigns;
    return { start: () => '', add: finish, finish: () => '' };
  },
};

function verdictLine({ paint, marks }: Page, { file, valid, findings }: AssessmentResult): string {
  const word = valid ? paint.good(`${marks.yes} valid`) : paint.bad(`${marks.no} not valid`);
  return `${word}  ${paint.title(file)}${findings.length === 0 ? '' : `: ${countFindings(findings)}`}`;
}
