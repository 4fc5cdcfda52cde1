import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/authoring/workbook/read/read-workbook.js';
import { zipped } from './zip.js';

interface WrittenSheet {
  readonly name: string;
  readonly xml: string;
  readonly type?: string;
  readonly target?: string;
}

interface WrittenWorkbook {
  readonly texts?: string;
  readonly styles?: string;
  readonly properties?: string;
}

const sheet = (rows: string, name = 'Sheet'): WrittenSheet => ({
  name,
  xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});

/** The parts of a workbook as a program might write them. */
function workbook(sheets: readonly WrittenSheet[], { texts, styles, properties = '' }: WrittenWorkbook = {}) {
  const parts = new Map<string, string>();
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`);
  parts.set('xl/workbook.xml', `<workbook xmlns:r="r">${properties}<sheets>${list.join('')}</sheets></workbook>`);
  const relations = sheets.map(
    ({ type = 'worksheet', target }, index) =>
      `<Relationship Id="r${index}" Type="http://example.org/${type}" Target="${target ?? `worksheets/s${index}.xml`}"/>`,
  );
  parts.set('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  for (const [index, { xml, target }] of sheets.entries())
    if (target === undefined) parts.set(`xl/worksheets/s${index}.xml`, xml);
  if (texts !== undefined) parts.set('xl/sharedStrings.xml', `<sst>${texts}</sst>`);
  if (styles !== undefined) parts.set('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`);
  return parts;
}

const read = (rows: string, besides?: WrittenWorkbook) =>
  readWorkbook(zipped(workbook([sheet(rows)], besides)))[0]?.rows;

/** A row of cells from A1 on, each as attributes and content. */
const row = (...cells: readonly (readonly [attributes: string, content: string])[]) =>
  `<row r="1">${cells.map(([attributes, content], at) => `<c r="${String.fromCharCode(65 + at)}1" ${attributes}>${content}</c>`).join('')}</row>`;

describe('a cell', () => {
  it('is read by its type', () => {
    const cells = row(
      ['', '<v>1.5</v>'],
      ['t="n"', '<v>1e3</v>'],
      ['t="str"', '<f>A1</f><v>a_x0009_b</v>'],
      ['t="inlineStr"', '<is><r><t>one</t></r><r><t xml:space="preserve"> two</t></r><rPh><t>no</t></rPh></is>'],
      ['t="b"', '<v>1</v>'],
      ['t="b"', '<v>0</v>'],
      ['t="e"', '<v>#N/A</v>'],
      ['t="d"', '<v>2026-03-02T00:00:00Z</v>'],
      ['t="s"', '<v>1</v>'],
      ['t="str"', '<v><![CDATA[<a & b>]]></v>'],
    );
    expect(read(cells, { texts: '<si><t>zero</t></si><si><t>first</t></si>' })).toEqual([
      [1.5, 1000, 'a\tb', 'one two', true, false, '#N/A', new Date('2026-03-02'), 'first', '<a & b>'],
    ]);
  });

  it('without a result of its formula says so, and one whose formula gives no text is empty', () => {
    expect(
      read(
        row(
          ['', '<f>A2</f>'],
          ['', '<f>A2</f><v></v>'],
          ['t="str"', '<f>A2</f><v></v>'],
          ['', '<v></v>'],
          ['', '<v>1</v>'],
        ),
      ),
    ).toEqual([['#NOT-CALCULATED!', '#NOT-CALCULATED!', null, null, 1]]);
  });

  it('stands where its address says, whatever order rows and cells are in', () => {
    const cells = '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row><c r="C1"><v>3</v></c></row>';
    expect(read(cells)).toEqual([
      [null, null, 3],
      [null, null, null],
      [1, 2, null],
    ]);
  });

  it.each([
    ['stands twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['names a text that is not there', '<c r="A1" t="s"><v>7</v></c>'],
    ['is no number', '<c r="A1"><v>many</v></c>'],
    ['is neither yes nor no', '<c r="A1" t="b"><v>2</v></c>'],
    ['is no date', '<c r="A1" t="d"><v>soon</v></c>'],
    ['has a type that there is not', '<c r="A1" t="x"><v>1</v></c>'],
    ['has an entity that nothing declares', '<c r="A1" t="str"><v>&more;</v></c>'],
  ])('makes the workbook a damaged one where it %s', (_, cells) => {
    expect(() => read(`<row r="1">${cells}</row>`)).toThrow(/is damaged.*save it again/);
  });
});

describe('texts that cells share', () => {
  it('are put together from their runs, without hints how to pronounce them', () => {
    const texts =
      '<si><r><rPr><b/></rPr><t>Ear</t></r><r><t>ly</t></r></si><si><t>課</t><rPh sb="0"><t>カ</t></rPh></si><si><t>_x005F_x0041_</t></si><si/>';
    const cells = row(['t="s"', '<v>0</v>'], ['t="s"', '<v>1</v>'], ['t="s"', '<v>2</v>'], ['t="s"', '<v>3</v>']);
    expect(read(`${cells}`, { texts })).toEqual([['Early', '課', '_x0041_']]);
  });

  it('count as often as they stand: a megabyte in 15,000 cells is refused at once', () => {
    const cells = Array.from({ length: 15_000 }, (_, at) => `<row><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('');
    const bytes = zipped(workbook([sheet(cells)], { texts: `<si><t>${'a'.repeat(1_000_000)}</t></si>` }));
    const starts = performance.now();
    expect(() => readWorkbook(bytes)).toThrow(/is too large/);
    expect(performance.now() - starts).toBeLessThan(2000);
  });
});

describe('a number with a format', () => {
  const styled = (format: string, value: string, properties?: string) => {
    const id = /^\d+$/.test(format) ? format : '164';
    const own = id === format ? '' : `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts>`;
    const styles = `${own}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`;
    return read(row(['s="1"', `<v>${value}</v>`]), { styles, ...(properties && { properties }) })?.[0]?.[0];
  };

  it.each(['14', '22', '30', '46', '57', 'yyyy-mm-dd', 'd. mmmm', '[$-409]mmm yy;@', 'mm:ss.0', '[h]', '0;dd'])(
    'is a date as %s',
    (format) => {
      expect(styled(format, '46083')).toEqual(new Date('2026-03-02'));
    },
  );

  it.each(['1', '4', '49', 'General', '0.0', '#,##0_d', '0&quot; days&quot;', '0\\d', '[Red]0', '[$USD] 0', '0E+00'])(
    'is a number as %s',
    (format) => {
      expect(styled(format, '46083')).toBe(46_083);
    },
  );

  it.each(['9', '10', '0.0%', '0\\ %'])('is a percentage as %s', (format) => {
    expect(styled(format, '0.449')).toBe('44.9%');
  });

  it('is no percentage for a sign that is only shown', () => {
    expect(styled('0&quot;%&quot;', '44.9')).toBe(44.9);
  });

  it('that is a date counts from 1904 where the workbook says so, and has its time of day', () => {
    expect(styled('14', '44621', '<workbookPr date1904="1"/>')).toEqual(new Date('2026-03-02'));
    expect(styled('22', '46083.75')).toEqual(new Date('2026-03-02T18:00:00Z'));
  });

  it('takes the format of the style that its own builds on', () => {
    const styles = '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf xfId="0"/></cellXfs>';
    expect(read(row(['s="0"', '<v>46083</v>']), { styles })).toEqual([[new Date('2026-03-02')]]);
  });
});

describe('a workbook', () => {
  it('has its sheets in their order under their names, hidden ones too, and no charts', () => {
    const sheets = [
      { ...sheet(row(['', '<v>1</v>']), 'Näme &amp; more') },
      { name: 'Chart', xml: '<chartsheet/>', type: 'chartsheet' },
      sheet(row(['', '<v>2</v>']), 'b" state="hidden'),
    ];
    expect(readWorkbook(zipped(workbook(sheets))).map(({ name, rows }) => [name, rows])).toEqual([
      ['Näme & more', [[1]]],
      ['b', [[2]]],
    ]);
  });

  it('may have its parts in UTF-16', () => {
    const parts = new Map<string, string | Buffer>(workbook([sheet(row(['t="str"', '<v>é</v>']))]));
    parts.set('xl/worksheets/s0.xml', Buffer.from(`\ufeff${parts.get('xl/worksheets/s0.xml')}`, 'utf16le'));
    expect(readWorkbook(zipped(parts))[0]?.rows).toEqual([['é']]);
  });

  it('may have parts that are stored as they are, and sizes that stand behind them', () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_, piece) => pieces.push(piece));
    for (const [name, text] of workbook([sheet(row(['t="s"', '<v>0</v>']))], { texts: '<si><t>a</t></si>' })) {
      const file = name.includes('sharedStrings') ? new ZipPassThrough(name) : new ZipDeflate(name);
      zip.add(file);
      file.push(strToU8(text), true);
    }
    zip.end();
    expect(readWorkbook(Buffer.concat(pieces))[0]?.rows).toEqual([['a']]);
  });

  it.each([
    ['a sheet that is not there', [{ name: 'a', xml: '', target: 'worksheets/other.xml' }]],
    ['one part for two sheets', [sheet(row(['', '<v>1</v>'])), { name: 'b', xml: '', target: 'worksheets/s0.xml' }]],
  ])('is damaged with %s', (_, sheets) => {
    expect(() => readWorkbook(zipped(workbook(sheets)))).toThrow(/is damaged/);
  });

  it('may not have sheet after sheet with a cell at the furthest place', () => {
    const far = sheet('<row r="20000"><c r="SF20000"><v>1</v></c></row>');
    expect(
      readWorkbook(zipped(workbook([far])))[0]
        ?.rows.at(-1)
        ?.at(-1),
    ).toBe(1);
    expect(() => readWorkbook(zipped(workbook([far, far])))).toThrow(/is too large/);
  });

  it('is refused as soon as a part grows beyond what was announced', () => {
    const parts = new Map<string, string | Buffer>(workbook([sheet('')]));
    parts.set('xl/worksheets/s0.xml', Buffer.alloc(300_000_000));
    const bytes = zipped(parts, { sizeOf: (_, size) => Math.min(size, 20_000) });
    const starts = performance.now();
    expect(() => readWorkbook(bytes)).toThrow(/is damaged/);
    expect(performance.now() - starts).toBeLessThan(5000);
  });
});
