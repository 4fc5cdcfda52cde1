import { Option } from 'commander';
import { formats } from '../../../report/formats.js';
import type { CommandDefinition } from '../../command.js';
import {
  addArrangement,
  addBulk,
  addConfig,
  addInputs,
  addJudgment,
  addMethod,
  addPresentation,
  addReading,
  addReports,
  addRequirements,
  addRows,
  minimumOption,
} from '../../settings/options.js';
import { taking } from '../completion/value-names.js';
import type { ReportFlags } from './run-report.js';

export const assessCommand: CommandDefinition<ReportFlags> = {
  name: 'assess',
  summary: "show where a partnership stands, what it's eligible for, and why",
  examples: [
    ['strive assess partnership.yaml', 'show the results, the reasons, the findings, and the next steps'],
    ['strive assess partnership.yaml --verbose', 'also explain every benchmark and indicator'],
    [
      'strive assess partnership.yaml --format markdown -o memo.md',
      'write a report to paste into a memo or a pull request',
    ],
    ['strive assess partnership.yaml --basis reviewed', 'count only benchmarks that a review confirmed'],
    ['strive assess network/', 'show every assessment in a folder: one row each, plus totals'],
    ['strive assess network/ --format ndjson', 'write one line of JSON per assessment, for scripts'],
    ['strive assess network/ --format csv --rows gaps -o gaps.csv', 'list every disparity gap, for a spreadsheet'],
    ['strive assess network/ --sort name --group-by state', 'sort by name, under a heading for each state'],
    [
      'strive assess network-2026/ --against network-2025/',
      'also show what each partnership gained and lost since then',
    ],
    [
      'strive assess partnership.yaml --public --minimum 20',
      'show only what the public may see, and no number about fewer than 20 people',
    ],
    ['strive assess network/ --require sustaining', 'fail (exit status 1) unless every partnership crossed sustaining'],
  ],
  configure: (command) => {
    addInputs(command);
    addReports(command, formats);
    addPresentation(command)
      .option('-v, --verbose', 'explain every benchmark, indicator, and criterion')
      .addOption(new Option('-q, --quiet', 'print one line per file').conflicts('verbose'));
    addRows(command);
    command.addOption(
      new Option(
        '--public',
        'show only what the public may see, as strive publish does; for text, markdown, html, csv, and json',
      ).conflicts(['rows', 'sort', 'groupBy', 'against', 'verbose', 'quiet']),
    );
    command.addOption(minimumOption('with --public, '));
    addArrangement(command);
    command.addOption(
      taking(
        'folders',
        new Option(
          '--against <old>',
          'also show how each partnership of the folder moved since an old folder, or since a Git revision or day (YYYY-MM-DD)',
        ),
      ),
    );
    addMethod(command);
    addRequirements(command);
    addJudgment(command);
    addConfig(command);
    addReading(command);
    return addBulk(command);
  },
  run: async (io, files, flags) => (await import('./run-report.js')).runReport(io, 'assess', files, flags),
};
