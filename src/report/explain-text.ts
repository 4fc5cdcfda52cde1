import type { Explanation } from '../insight/explain/explain.js';
import type { ExplainedSource, ExplainedTopic, TopicList, TopicName } from '../insight/explain/explain-entry.js';
import type { ReportOptions } from './report-options.js';
import { columnsOf, padTo } from './text/measure.js';
import { field, heading, makePage, marked, type Page, paragraph } from './text/page.js';
import { wrapHanging } from './text/wrap.js';

/** An explanation for people, wrapped to the width; it ends with a line break. */
export function renderExplanationAsText(explanation: Explanation, options: ReportOptions): string {
  const page = makePage(options);
  const { topic, entries, lists, nearMisses } = explanation;
  const found = entries.length > 0 || lists.length > 0;
  const lines = [
    ...(topic === null ? mapHead(page) : []),
    ...entries.flatMap((entry, index) => [...(index === 0 ? [] : ['', '']), ...entryLines(page, entry)]),
    ...lists.flatMap((list) => listLines(page, list)),
    ...(topic === null ? mapFoot(page) : []),
    ...(found ? [] : missLines(page, topic ?? '', nearMisses)),
  ];
  return `${lines.join('\n').replace(/^\n+/, '')}\n`;
}

function mapHead(page: Page): string[] {
  const { title, notice } = page.framework;
  return [page.paint.title(title), ...(notice ? paragraph(page, notice, 0) : [])];
}

function mapFoot(page: Page): string[] {
  const { gateways, determinations } = page.framework;
  const benchmark = gateways.flatMap(({ benchmarks = [] }) => benchmarks)[0]?.code;
  const criterion = determinations[0] && `${determinations[0].id}/${determinations[0].criteria[0]?.id}`;
  const questions = [
    [gateways[0]?.id, 'a gateway with its benchmarks'],
    [benchmark, 'a benchmark: what it asks for, and typical evidence'],
    [criterion, 'a criterion: how it is computed'],
    ['benchmarks', 'all of one kind; also criteria, findings, and the kinds above'],
    ['schema/unknown-key', 'a finding: why it matters and how to fix it'],
  ].flatMap(([topic, purpose]) => (topic ? [{ topic: `strive explain ${topic}`, purpose: purpose ?? '' }] : []));
  const columns = Math.max(...questions.map(({ topic }) => columnsOf(topic))) + 2;
  return [
    ...heading(page, 'Learn more'),
    ...questions.flatMap(({ topic, purpose }) => beside(page, topic, purpose, columns)),
  ];
}

function listLines(page: Page, { title, topics }: TopicList): string[] {
  return [...heading(page, title), ...nameLines(page, topics)];
}

function entryLines(page: Page, entry: ExplainedTopic): string[] {
  const place = entry.partOf.map(({ title }) => title).join(', ');
  const kind = `${kindWords[entry.kind]}${entry.severity ? ` (${entry.severity})` : ''}${place ? ` of ${place}` : ''}`;
  return [
    page.paint.title(entry.code ? `${entry.code}  ${entry.title}` : entry.title),
    ...paragraph(page, `${entry.id}, ${kind}`, 0, page.paint.muted),
    ...(entry.text ? ['', ...paragraph(page, entry.text, 0)] : []),
    ...optionLines(page, entry),
    ...bullets(page, 'Typical evidence', entry.evidence),
    ...bullets(page, 'Example indicators', entry.indicators),
    ...bullets(page, "How it's computed", entry.computed),
    ...(entry.parts.length > 0 ? ['', page.paint.heading(partsTitle(entry)), ...nameLines(page, entry.parts)] : []),
    ...(entry.fix ? ['', page.paint.heading('What to do'), ...paragraph(page, entry.fix, 2)] : []),
    ...footLines(page, entry),
  ];
}

const kindWords = {
  gateway: 'a gateway',
  pillar: 'a pillar',
  benchmark: 'a benchmark',
  determination: 'a determination',
  criterion: 'a criterion',
  outcome: 'an outcome',
  principle: 'a principle',
  program: 'a program',
  'capacity-stage': 'a stage of capacity',
  reading: 'a reading',
  finding: 'a finding',
} as const;

function partsTitle({ kind }: ExplainedTopic): string {
  if (kind === 'principle') return 'Benchmarks that show it';
  return kind === 'determination' ? 'Its criteria' : 'Its benchmarks';
}

function optionLines(page: Page, { options, reason }: ExplainedTopic): string[] {
  if (options.length === 0) return [];
  const lines = options.flatMap(({ id, text, default: isDefault }) =>
    marked(page, '-', `${id}${isDefault ? ' (the default)' : ''}: ${text}`, 2),
  );
  return [
    '',
    page.paint.heading('Options'),
    ...lines,
    ...(reason ? ['', page.paint.heading('Why this is the default'), ...paragraph(page, reason, 2)] : []),
  ];
}

function bullets(page: Page, title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['', page.paint.heading(title), ...items.flatMap((item) => marked(page, '-', item, 2))];
}

function footLines(page: Page, { inFile, source }: ExplainedTopic): string[] {
  const lines = [
    ...(inFile.length > 0 ? field(page, 'In a file', inFile.join(' > '), { indent: 0 }) : []),
    ...(source ? field(page, 'Source', citation(source), { indent: 0 }) : []),
    ...(source?.note ? field(page, 'Note', source.note, { indent: 0 }) : []),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

/** `Title (publisher, date), place`. */
function citation({ title, publisher, date, where }: ExplainedSource): string {
  const imprint = [publisher, date].filter(Boolean).join(', ');
  return `${title}${imprint ? ` (${imprint})` : ''}${where ? `; ${where}` : ''}`;
}

function missLines(page: Page, topic: string, nearMisses: readonly TopicName[]): string[] {
  const known = 'Run "strive explain" without a topic to see all the topics.';
  return [
    ...paragraph(page, `There's no topic called "${topic}".`, 0),
    ...(nearMisses.length > 0 ? ['', 'Did you mean one of these?', ...nameLines(page, nearMisses), ''] : []),
    ...paragraph(page, known, 0),
  ];
}

/** Topics one below the other: code, id, title and the fact beside them. */
function nameLines(page: Page, names: readonly TopicName[]): string[] {
  const codes = Math.max(0, ...names.map(({ code = '' }) => columnsOf(code)));
  const label = ({ code = '', id }: TopicName) => (codes > 0 ? `${padTo(code, codes)}  ${id}` : id);
  const columns = Math.max(0, ...names.map((name) => columnsOf(label(name)))) + 2;
  return names.flatMap((name) =>
    beside(page, label(name), name.note ? `${name.title} (${name.note})` : name.title, columns),
  );
}

/** A text that is next to its label has at least so many columns. */
const narrowestText = 30;

/** A label and a text in two columns, or the text under its label where there is no room for both. */
function beside(page: Page, label: string, text: string, columns: number): string[] {
  if (columns + narrowestText <= page.width) {
    return wrapHanging(text, page.width - 2, columns).map((line, index) =>
      index === 0 ? `  ${page.paint.accent(padTo(label, columns))}${line}` : `  ${line}`,
    );
  }
  return [...paragraph(page, label, 2, page.paint.accent), ...paragraph(page, text, 6)];
}
