import { showNumber } from '../../text/shown-number.js';
import { toPlainSigns } from '../clean-result.js';
import { type ForPeople, forPeople } from '../fold-findings.js';
import type { Assembly, FormatCode } from '../format.js';
import { foundInWords, manyOf } from '../network-words.js';
import type { ReportOptions } from '../report-options.js';
import { renderFindings } from '../text/findings.js';
import { makePage, type Page, paragraph } from '../text/page.js';
import { countFindings } from '../words.js';

/** The report on a file, and whether there is anything to report besides that it's valid. */
interface CheckPart {
  readonly text: string;
  readonly clear: boolean;
}

/**
 * What `strive validate` tells people: for each file whether it is valid, and its findings. Where there are many files,
 * those with nothing to say are counted and not listed.
 */
export const checkTextFormat: FormatCode<CheckPart> = {
  showsNextSteps: false,
  showsHash: false,
  part(result, options) {
    const page = makePage(options);
    const shown = forPeople(result, options);
    const findings = options.detail === 'quiet' ? [] : renderFindings(page, shown);
    const lines = [verdictLine(page, shown), ...(findings.length === 0 ? [] : ['', ...findings, ''])];
    return { text: `${lines.join('\n')}\n`, clear: result.valid && result.findings.length === 0 };
  },
  assemble: (options) => (options.many && options.detail !== 'quiet' ? assembleMany(options) : assembleEach(options)),
};

function assembleEach({ unicode }: ReportOptions): Assembly<CheckPart> {
  const finish = unicode ? (text: string) => text : toPlainSigns;
  return { start: () => '', add: ({ text }) => finish(text), finish: () => '' };
}

function assembleMany(options: ReportOptions): Assembly<CheckPart> {
  const page = makePage(options);
  const finish = options.unicode ? (text: string) => text : toPlainSigns;
  let clear = 0;
  return {
    start: () => '',
    add(part) {
      if (!part.clear) return finish(part.text);
      clear += 1;
      return '';
    },
    finish(summary) {
      const { assessments, valid } = summary;
      const read = `${manyOf(assessments, 'file')}: ${showNumber(valid)} valid, ${showNumber(assessments - valid)} not valid`;
      const silent = `Not listed: ${manyOf(clear, 'valid file')} with no findings.`;
      const lines = [
        ...(clear === 0 ? [] : paragraph(page, silent, 0, page.paint.muted)),
        ...paragraph(page, `${read}; ${foundInWords(summary)}.`, 0, page.paint.heading),
      ];
      return finish(`${lines.join('\n')}\n`);
    },
  };
}

function verdictLine({ paint, marks }: Page, { result, all }: ForPeople): string {
  const { file, valid } = result;
  const word = valid ? paint.good(`${marks.yes} valid`) : paint.bad(`${marks.no} not valid`);
  return `${word}  ${paint.title(file)}${all.findings.length === 0 ? '' : `: ${countFindings(all)}`}`;
}
