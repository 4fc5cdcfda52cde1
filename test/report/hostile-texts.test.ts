import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/generated/report.js';
import { csvFormat } from '../../src/report/csv/csv-format.js';
import { findingSentence } from '../../src/report/finding-sentence.js';
import type { FormatCode } from '../../src/report/format.js';
import { githubFormat } from '../../src/report/github/github-format.js';
import { stepSummary } from '../../src/report/github/step-summary.js';
import { gitlabFormat } from '../../src/report/gitlab/gitlab-format.js';
import { junitFormat } from '../../src/report/junit/junit-format.js';
import { oneLine } from '../../src/report/one-line.js';
import { renderAll } from '../../src/report/render-all.js';
import { sarifFormat } from '../../src/report/sarif/sarif-format.js';
import { cleanText } from '../../src/text/clean-text.js';
import { readCsv } from './csv/read-csv.js';
import { reportOptions, riverValley } from './fixtures/fixtures.js';
import {
  anyHostileFile,
  anyHostileFinding,
  anyHostileText,
  findingWith,
  invalidWith,
} from './fixtures/hostile-texts.js';
import { readAsRunner } from './github/runner.js';
import { parseXml } from './junit/parse-xml.js';
import { parseSarif } from './sarif/is-sarif.js';

const findings = fc.array(anyHostileFinding, { minLength: 1, maxLength: 5 });
const sentences = (all: readonly Finding[]) => all.map(findingSentence);
/** What no report may hold but as an escape: what a terminal acts upon, and what turns the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('whatever strangers write, a reader of the format finds exactly the cleaned text', () => {
  it('in SARIF', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const text = renderAll(sarifFormat, [invalidWith(all)], reportOptions());
        expect(text).not.toMatch(unsafe);
        const { results } = parseSarif(text).runs[0];
        expect(results.map((result: { message: { text: string } }) => result.message.text)).toEqual(sentences(all));
        results.forEach(
          (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }, index: number) => {
            const { uri } = result.locations[0].physicalLocation.artifactLocation;
            expect(uri).toMatch(/^[\w.%!~*'()/-]+$/);
            // What is no character cannot be encoded: it is replaced, as whoever writes UTF-8 does.
            expect(decodeURIComponent(uri)).toBe(Buffer.from(all[index]?.file ?? '').toString());
          },
        );
      }),
    );
  });

  it("in GitLab's report", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const text = renderAll(gitlabFormat, [invalidWith(all)], reportOptions());
        expect(text).not.toMatch(unsafe);
        const issues: { description: string; location: { path: string } }[] = JSON.parse(text);
        expect(issues.map(({ description }) => description)).toEqual(sentences(all));
        expect(issues.map(({ location }) => location.path)).toEqual(all.map(({ file }) => file));
      }),
    );
  });

  it("in JUnit's XML", () => {
    fc.assert(
      fc.property(findings, anyHostileFile, (all, file) => {
        const text = renderAll(junitFormat, [invalidWith(all, file)], reportOptions());
        expect(text).not.toMatch(unsafe);
        const suite = parseXml(text).children[0];
        expect(suite?.attributes['name']).toBe(oneLine(file));
        const failures = suite?.children.slice(1).map(({ children }) => children[0]);
        expect(failures?.map((failure) => failure?.attributes['message'])).toEqual(sentences(all));
        expect(failures?.map((failure) => failure?.text)).toEqual(
          all.map((finding) => `${oneLine(finding.file)}:3:5 error schema/value: ${findingSentence(finding)}`),
        );
      }),
    );
  });

  it("in GitHub's annotations, where nothing else becomes a command", () => {
    fc.assert(
      fc.property(findings, (all) => {
        const text = renderAll(githubFormat, [invalidWith(all)], reportOptions());
        expect(text).not.toMatch(unsafe);
        const { annotations, others } = readAsRunner(text);
        expect(others).toEqual([]);
        const [last, ...rest] = annotations.toReversed();
        expect(last?.properties['title']).toBe('strive');
        expect(
          rest
            .toReversed()
            .map(({ level, properties: { file, line, col }, message }) => [level, file, line, col, message]),
        ).toEqual(all.map((finding) => ['error', cleanText(finding.file), '3', '5', findingSentence(finding)]));
      }),
    );
  });

  it('in CSV, behind an apostrophe where a spreadsheet would compute it', () => {
    fc.assert(
      fc.property(anyHostileText, anyHostileText, anyHostileFile, (name, community, file) => {
        const row = readCsv([{ ...riverValley, file, partnership: { id: null, name, community, states: [] } }])[0];
        for (const [cell, text] of [
          [row?.['partnership'], name],
          [row?.['community'], community],
          [row?.['file'], file],
        ]) {
          const line = oneLine(text ?? '');
          expect([line, `'${line}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
        expect(row?.['errors']).toBe('0');
      }),
    );
  });

  it('in CSV of every kind, with every text of a result', () => {
    fc.assert(
      fc.property(anyHostileText, fc.constantFrom('benchmarks', 'indicators', 'gaps', 'criteria'), (text, rows) => {
        const changed = JSON.parse(JSON.stringify(riverValley), (key, value) =>
          ['note', 'reason', 'name', 'title', 'group', 'source', 'by'].includes(key) && typeof value === 'string'
            ? text
            : value,
        );
        const before = readCsv([riverValley], { rows });
        const after = readCsv([changed], { rows });
        expect(after.map((row) => Object.keys(row))).toEqual(before.map((row) => Object.keys(row)));
        for (const row of after)
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^([=+@\t\r]|-(?![\d.]))/);
      }),
    );
  });
});

describe('whatever stands in the titles of an edition, a reader finds the cleaned reason of a requirement', () => {
  it('in every format', () => {
    fc.assert(
      fc.property(anyHostileText, (reason) => {
        const result = { ...riverValley, findings: [], requirements: [{ name: 'x', holds: false, reason }] };
        const texts = [sarifFormat, gitlabFormat, junitFormat, githubFormat, stepSummary, csvFormat].map((format) =>
          renderAll(format as FormatCode<unknown>, [result], reportOptions()),
        );
        for (const text of texts) expect(text).not.toMatch(unsafe);
        const [sarif = '', gitlab = '', junit = '', github = ''] = texts;
        const failure = parseXml(junit).children[0]?.children[1]?.children[0];
        const { annotations, others } = readAsRunner(github);
        expect(others).toEqual([]);
        expect([
          parseSarif(sarif).runs[0].results[0].message.text,
          JSON.parse(gitlab)[0].description,
          failure?.attributes['message'],
          failure?.text,
          annotations[0]?.message,
        ]).toEqual(Array(5).fill(oneLine(reason)));
        const cell = readCsv([result])[0]?.['unmet_requirements'];
        expect([oneLine(reason), `'${oneLine(reason)}`]).toContain(cell);
      }),
    );
  });
});

describe('a message of a megabyte', () => {
  const message = `${'=]]>%0A::"<\u0000\n'.repeat(80_000)}end.`;
  const result = invalidWith([findingWith({ message, file: `folder/${message}` })], `folder/${message}`);
  const sentence = oneLine(message);

  it('goes whole through the formats for machines', () => {
    const [sarif, gitlab, junit, github] = [
      parseSarif(renderAll(sarifFormat, [result], reportOptions())).runs[0].results[0].message.text,
      JSON.parse(renderAll(gitlabFormat, [result], reportOptions()))[0].description,
      parseXml(renderAll(junitFormat, [result], reportOptions())).children[0]?.children[1]?.children[0]?.attributes[
        'message'
      ],
      readAsRunner(renderAll(githubFormat, [result], reportOptions())).annotations[0]?.message,
    ];
    for (const found of [sarif, gitlab, junit, github]) expect(found === sentence).toBe(true);
    expect(renderAll(csvFormat, [result], reportOptions()).split('\r\n')).toHaveLength(3);
  });

  it('is cut in the step summary', () => {
    expect(renderAll(stepSummary, [result], reportOptions()).length).toBeLessThan(5000);
  });
});
