import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/authoring/workbook/write/write-workbook.js';
import { assessmentText } from '../../assessment-text.js';
import { exported, facts, tablesOf } from './exchange.js';
import { unzipped } from './zip.js';

const file = assessmentText(`gateways:
  exploring:
    shared-community-vision:
      leadership-table:
        status: met
        note: =HYPERLINK("https://example.org")
        evidence: [{ title: Charter, date: 2024-02-11 }]
outcomes:
  early-grade-reading:
    reading: { name: Reading, unit: percent, values: { 2011-12: 41.2, 2012-13: suppressed } }
`);

let parts = new Map<string, string>();
beforeAll(async () => {
  parts = unzipped(await writeWorkbook(tablesOf(file), facts, 'Only StriveTogether designates.'));
});

const part = (name: string): string => parts.get(name) ?? '';
const sharedStrings = () =>
  [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text);

describe('the workbook', () => {
  it('has its sheets in order, and the one that keeps what was exported is hidden', () => {
    const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"([^>]*)\/>/g)];
    expect(sheets.map(([, name, rest]) => [name, rest?.includes('state="hidden"')])).toEqual([
      ['Instructions', false],
      ['Benchmarks', false],
      ['Values', false],
      ['Groups', false],
      ['Indicators', false],
      ['Adjacent outcomes', false],
      ['Designations', false],
      ['Examples', false],
      ['Assessment', false],
      ['strive export', true],
    ]);
  });

  it('is well-formed throughout', () => {
    for (const [name, xml] of parts) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(xml).close();
    }
    expect(parts.size).toBeGreaterThan(10);
  });

  it('offers the statuses, the outcomes and the units in lists', () => {
    const lists = (sheet: number) =>
      [
        ...part(`xl/worksheets/sheet${sheet}.xml`).matchAll(
          /sqref="([^"]*)"><formula1>&quot;([^&]*)&quot;<\/formula1>/g,
        ),
      ].map(([, cells, list]) => [cells, list]);
    expect(lists(2)).toEqual([['G2:G1046', 'met,in-progress,not-started,lapsed']]);
    expect(lists(3)).toEqual([
      [
        'A2:A1003',
        'kindergarten-readiness,early-grade-reading,middle-grade-math,high-school-graduation,postsecondary-enrollment,postsecondary-completion,employment,adjacent-outcomes',
      ],
      ['D2:D1003', 'percent,rate,count,currency,score,other'],
      ['E2:E1003', 'yes,no'],
      ['L2:L1003', 'yes,no'],
      ['N2:N1003', 'yes,no'],
    ]);
    expect(lists(5).slice(0, 1)).toEqual([
      [
        'A2:A1002',
        'kindergarten-readiness,early-grade-reading,middle-grade-math,high-school-graduation,postsecondary-enrollment,postsecondary-completion,employment',
      ],
    ]);
    expect(lists(6)).toEqual([
      ['C2:C1001', 'health,housing,justice,transportation,workforce,other'],
      ['D2:D1001', 'families,youth,residents'],
      ['E2:E1001', 'percent,rate,count,currency,score,other'],
      ['F2:F1001', 'higher,lower'],
    ]);
    // Behind the cells and before what SpreadsheetML wants behind it.
    expect(part('xl/worksheets/sheet2.xml')).toMatch(/<\/sheetData>.*<dataValidations count="1">/s);
    // Excel takes no longer ones.
    for (const [, error = ''] of part('xl/worksheets/sheet3.xml').matchAll(/ error="([^"]*)"/g)) {
      expect(error.length).toBeLessThanOrEqual(225);
    }
  });

  it('keeps its first row in sight', () => {
    for (const sheet of [2, 3, 4])
      expect(part(`xl/worksheets/sheet${sheet}.xml`)).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  });

  it('has text as text: formulas, periods; and numbers and dates as such', () => {
    expect(sharedStrings()).toContain('=HYPERLINK(&quot;https://example.org&quot;)'.replaceAll('&quot;', '"'));
    expect(sharedStrings()).toContain('2011-12');
    for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >]/);
    expect(part('xl/worksheets/sheet3.xml')).toMatch(/<c r="G2"[^>]*><v>41.2<\/v>/);
    // The day 45333 of Excel's calendar is 2024-02-11.
    expect(part('xl/worksheets/sheet2.xml')).toMatch(/<c r="K3"[^>]*><v>45333<\/v>/);
    expect(part('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"');
  });

  it('gives whole columns the format of text, so that a new period is no date', () => {
    const styles = [...part('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
    const text = styles.find(([, , code]) => code === '@')?.[1];
    const formats = [...(part('xl/styles.xml').split('<cellXfs')[1] ?? '').matchAll(/<xf ([^>]*)>/g)].map(
      ([, attributes]) => /numFmtId="(\d+)"/.exec(attributes ?? '')?.[1],
    );
    const column = /<col min="6"[^>]*style="(\d+)"/.exec(part('xl/worksheets/sheet3.xml'))?.[1];
    expect(formats[Number(column)]).toBe(text);
  });

  it('says in plain words what it is, where it comes from and how it comes back', async () => {
    const { rows } = (await exported(file)).sheet('Instructions');
    const text = rows
      .flat()
      .filter((cell) => cell !== null)
      .join('\n');
    expect(text).toContain('Self-assessment of River Valley Promise');
    expect(text).toContain('Exported from p.yaml on 2026-06-30');
    expect(text).toContain('strive import WORKBOOK.xlsx --into p.yaml --dry-run');
    for (const title of ['Status', 'Evidence 1, 2, 3 …', 'Value', 'Break', 'Dimension', 'Data file'])
      expect(text).toContain(title);
  });
});
