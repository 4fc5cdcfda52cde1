import { quoteText } from '../../../text/clean-text.js';
import { cellName, type Grid } from '../import/grid.js';
import { cellStyles } from './cell-styles.js';
import { readSheet } from './read-sheet.js';
import { readTexts, readXml, unescaped } from './read-xml.js';
import { damaged, workbookParts, workbookTooLarge } from './unzip-workbook.js';

export { WorkbookRefused } from './unzip-workbook.js';

/** The characters of all cells. A text that many cells share counts once for each, because it's looked at that often. */
const maximumCharacters = 30_000_000;
/** The places of all sheets, up to the furthest cell of each: as many as one sheet may have. */
const maximumPlaces = 10_000_000;

/**
 * The sheets of a workbook, hidden ones too.
 *
 * @throws WorkbookRefused if it isn't a workbook, or a damaged or hostile one
 */
export function readWorkbook(bytes: Uint8Array): Grid[] {
  const parts = workbookParts(bytes);
  const part = (name: string | undefined) => parts.get(name ?? '');
  const relations = readRelations(part('xl/_rels/workbook.xml.rels') ?? none);
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part;
  const { sheets, countsFrom1904 } = readList(part('xl/workbook.xml') ?? none);
  const [texts, styles] = [
    part(byType('sharedStrings') ?? 'xl/sharedStrings.xml'),
    part(byType('styles') ?? 'xl/styles.xml'),
  ];
  const shared = {
    texts: texts ? readTexts(texts) : [],
    styles: styles ? cellStyles(styles) : [],
    countsFrom1904,
  };
  let characters = 0;
  let places = 0;
  return sheets.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    if (relation && relation.type !== 'worksheet') return [];
    const content = part(relation?.part);
    // Nor may a part be two sheets, and be read again for each.
    if (!relation || content === undefined || !parts.delete(relation.part)) throw damaged();
    const { rows, merged } = readSheet(content, shared);
    places += rows.length * (rows[0]?.length ?? 0);
    for (const row of rows) for (const cell of row) if (typeof cell === 'string') characters += cell.length;
    if (characters > maximumCharacters || places > maximumPlaces) throw workbookTooLarge();
    return [{ name, rows, merged, addressOf: (row, column) => `${quoteText(name, 40)}!${cellName(row, column)}` }];
  });
}

const none = new Uint8Array();

/** What holds what: a sheet, the texts that cells share, the styles. */
function readRelations(content: Uint8Array) {
  const relations = new Map<string, { readonly type: string; readonly part: string }>();
  readXml(content, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
}

/** The names of the sheets, and how days are counted. */
function readList(content: Uint8Array) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let countsFrom1904 = false;
  readXml(content, {
    open(element, attributes) {
      const { name = '', date1904 = '' } = attributes;
      if (element === 'workbookPr') countsFrom1904 = date1904 === '1' || date1904 === 'true';
      if (element !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: unescaped(name), id });
    },
  });
  return { sheets, countsFrom1904 };
}
