import type { Benchmark, Framework, Gateway } from '../../generated/framework.js';
import { entryOf, listOf, textOf } from '../../yaml/plain-data.js';
import type { EvidenceAnswer } from '../answers/answer.js';
import type { Column, Table, TableRow } from './table.js';

export const statuses = ['met', 'in-progress', 'not-started', 'lapsed'] as const;

/** A benchmark with where it is in the file. */
export interface PlacedBenchmark {
  readonly gateway: Gateway;
  readonly benchmark: Benchmark;
  /** The keys that lead to its answer. */
  readonly path: readonly [section: 'gateways', gateway: string, pillar: string, benchmark: string];
}

/** Every benchmark of the edition, in its order. */
export function placedBenchmarks({ gateways }: Framework): PlacedBenchmark[] {
  return gateways.flatMap((gateway) =>
    (gateway.benchmarks ?? []).map((benchmark) => ({
      gateway,
      benchmark,
      path: ['gateways', gateway.id, benchmark.pillar, benchmark.id] as const,
    })),
  );
}

/** An answer as the file has it, its short form spelled out. */
export function writtenAnswer(file: unknown, path: PlacedBenchmark['path']): unknown {
  const answer = path.reduce<unknown>(entryOf, file);
  return typeof answer === 'string' ? { status: answer } : answer;
}

export const isLink = (text: string): boolean => /^https?:\/\//i.test(text);

/** The evidence of an answer as the file has it, a bare title or link spelled out. */
export function writtenEvidence(answer: unknown): EvidenceAnswer[] {
  return listOf(entryOf(answer, 'evidence')).map((item) => {
    if (typeof item === 'string') return isLink(item) ? { url: item } : { title: item };
    return Object.fromEntries(
      ['title', 'url', 'file', 'date'].flatMap((key) => {
        const text = textOf(entryOf(item, key));
        return text === undefined ? [] : [[key, text]];
      }),
    );
  });
}

/** One row for each benchmark of the edition, with what the file answers. */
export function benchmarkTable(framework: Framework, file: unknown): Table {
  const placed = placedBenchmarks(framework);
  const most = Math.max(0, ...placed.map(({ path }) => writtenEvidence(writtenAnswer(file, path)).length));
  // There is always room for one more, and a sheet that nobody has filled in yet shows that several may be named.
  const items = Math.max(3, most + 1);
  return {
    name: 'benchmarks',
    title: 'Benchmarks',
    columns: benchmarkColumns(items),
    rows: placed.map((entry) => rowOf(framework, entry, file)),
  };
}

function rowOf(framework: Framework, { gateway, benchmark, path }: PlacedBenchmark, file: unknown): TableRow {
  const answer = writtenAnswer(file, path);
  const review = entryOf(answer, 'review');
  const pillar = framework.pillars.find(({ id }) => id === benchmark.pillar);
  const cells = [
    ['gateway', gateway.title],
    ['pillar', pillar?.title],
    ['code', benchmark.code],
    ['benchmark', benchmark.title],
    ['short-name', benchmark.id],
    ['statement', benchmark.statement],
    ['usual-evidence', benchmark.evidence.map((line) => `• ${line}`).join('\n')],
    ['status', textOf(entryOf(answer, 'status'))],
    ['note', textOf(entryOf(answer, 'note'))],
    ['review', reviewText(review)],
  ];
  const filled = Object.fromEntries(cells.filter(([, text]) => text !== undefined));
  return { key: benchmark.code, cells: { ...filled, ...evidenceCells(answer) } };
}

/** The cells with the evidence of an answer or an example. */
export function evidenceCells(answer: unknown): TableRow['cells'] {
  const cells = writtenEvidence(answer).flatMap(({ title, url, file, date }, index) => [
    [evidenceColumn(index, 'title'), title],
    [evidenceColumn(index, 'link'), url ?? file],
    [evidenceColumn(index, 'date'), date],
  ]);
  return Object.fromEntries(cells.filter(([, text]) => text !== undefined));
}

/** A review on a line; undefined if there is none. */
export function reviewText(review: unknown): string | undefined {
  const part = (key: string) => textOf(entryOf(review, key));
  const result = part('result');
  if (result === undefined) return undefined;
  const [by, on, note] = [part('by'), part('on'), part('note')];
  return `${result}${by ? ` by ${by}` : ''}${on ? ` on ${on}` : ''}${note ? `: ${note}` : ''}`;
}

export type EvidencePart = 'title' | 'link' | 'date';

/** The column of one part of one piece of evidence, which are counted from 0 here and from 1 in the sheet. */
function evidenceColumn(index: number, part: EvidencePart): string {
  return `evidence-${index + 1}-${part}`;
}

/** The piece and the part that a column is about; undefined for columns that are about no evidence. */
export function evidencePart(column: string): { readonly index: number; readonly part: EvidencePart } | undefined {
  const [, number, part] = /^evidence-(\d{1,3})-(title|link|date)$/.exec(column) ?? [];
  if (number === undefined || Number(number) < 1) return undefined;
  return { index: Number(number) - 1, part: part as EvidencePart };
}

/** The columns, with room for so many pieces of evidence. */
function benchmarkColumns(items: number): Column[] {
  return [
    {
      id: 'code',
      title: 'Code',
      kind: 'text',
      role: 'key',
      width: 9,
      about: "The code of this row's benchmark. You can move rows and columns, but don't change the code.",
    },
    shown('benchmark', 'Benchmark', 24, "The benchmark's title."),
    shown('gateway', 'Gateway', 16, "The benchmark's gateway."),
    shown('pillar', 'Pillar', 18, "The benchmark's pillar."),
    shown('statement', 'What it asks for', 44, 'What must be true for the benchmark to be met.'),
    shown('usual-evidence', 'Typical evidence', 48, 'Examples. Other evidence may count too.'),
    {
      id: 'status',
      title: 'Status',
      kind: 'status',
      role: 'answer',
      width: 14,
      options: statuses,
      about:
        "Choose from the list. met: it's true today. in-progress: work has begun. not-started: no work yet. " +
        "lapsed: it was met before, but isn't now. Empty: not assessed yet.",
    },
    {
      id: 'note',
      title: 'Note',
      kind: 'text',
      role: 'answer',
      width: 44,
      about: 'What you have done, and what is still missing. Name roles, not people.',
    },
    ...Array.from({ length: items }, (_, index) => evidenceColumns(index)).flat(),
    shown('short-name', 'Short name', 24, "The benchmark's name in the assessment file."),
    shown(
      'review',
      'Review',
      28,
      'What a coach or peer reviewer said about the answer. To change it, use `strive review`.',
    ),
  ];
}

/** The columns of one piece of evidence. */
export function evidenceColumns(index: number): Column[] {
  const number = index + 1;
  const answer = { role: 'answer' } as const;
  return [
    {
      id: evidenceColumn(index, 'title'),
      title: `Evidence ${number}`,
      kind: 'text',
      width: 26,
      about: 'The title of a document, such as "Leadership table minutes".',
      ...answer,
    },
    {
      id: evidenceColumn(index, 'link'),
      title: `Evidence ${number}: link or file`,
      kind: 'link',
      width: 26,
      about: "A link that starts with https://, or a file in the assessment's folder. Optional.",
      ...answer,
    },
    {
      id: evidenceColumn(index, 'date'),
      title: `Evidence ${number}: date`,
      kind: 'date',
      width: 13,
      about: 'The date of the evidence (year-month-day), such as 2026-03-02. Optional.',
      ...answer,
    },
  ];
}

function shown(id: string, title: string, width: number, about: string): Column {
  return { id, title, kind: 'text', role: 'shown', width, about };
}
