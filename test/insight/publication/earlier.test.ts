import { describe, expect, test } from 'vitest';
import type { Assessment, Indicator } from '../../../src/assessment/assessment.js';
import { publicationDocument } from '../../../src/insight/publication/publication-document.js';
import { race, series } from '../../evaluate/small-assessment.js';
import { publication, published, publishOne, textsOf, withIndicator } from './publish-one.js';

const documentOf = (written: Assessment) => publicationDocument(publication(written).publication);
const everyone = (value: number, n: number, rest: Partial<Indicator> = {}) =>
  withIndicator({ values: series({ 2025: { value, n } }), ...rest });

describe('With the last publication, a number', () => {
  const earlierAssessment = everyone(52, 300);
  const again = (value: number, n: number, known = true) =>
    textsOf(
      publishOne(
        { values: series({ 2025: { value, n } }) },
        { earlier: documentOf(earlierAssessment), ...(known && { earlierAssessment }) },
      ),
    )['everyone'];

  test('keeps its text if it is about 1 to 9 people more or fewer', () => {
    expect([again(55, 301), again(55, 309), again(55, 291)]).toEqual([['52%'], ['52%'], ['52%']]);
  });

  test('tells those who prepare the publication that it keeps its text', () => {
    const now = withIndicator({ values: series({ 2024: { value: 50, n: 300 }, 2025: { value: 55, n: 305 } }) });
    const { audit } = publication(now, { earlier: documentOf(earlierAssessment), earlierAssessment });
    expect(audit.kept).toEqual([{ outcome: 'early-grade-reading', indicator: 'kra', period: '2025' }]);
  });

  test('has a new text if it is about as many, or about 10 more or fewer', () => {
    expect([again(55, 300), again(55, 310), again(55, 290)]).toEqual([['55%'], ['55%'], ['55%']]);
  });

  test('keeps its text if nobody can say how many it was about', () => {
    expect(again(55, 310, false)).toEqual(['52%']);
    expect(again(52.3, 310, false)).toEqual(['52%']);
  });

  test('has a new text if it is a count, or public already', () => {
    const counts = withIndicator({ unit: 'count', values: series({ 2025: 52 }) });
    const now = (value: number) =>
      textsOf(publishOne({ unit: 'count', values: series({ 2025: value }) }, { earlier: documentOf(counts) }));
    expect([now(55), now(62)]).toEqual([{ everyone: ['52'] }, { everyone: ['62'] }]);
    const values = series({ 2025: { value: 55.5, n: 305 } });
    expect(
      textsOf(publishOne({ values, published: true }, { earlier: documentOf(earlierAssessment), earlierAssessment })),
    ).toEqual({ everyone: ['55.5%'] });
  });

  test('stays withheld if it was, for as many people or nearly', () => {
    const few = everyone(50, 9);
    const now = publishOne(
      { values: series({ 2025: { value: 50, n: 12 } }) },
      { earlier: documentOf(few), earlierAssessment: few },
    );
    expect(textsOf(now)).toEqual({ everyone: ['privacy'] });
  });

  test('keeps its text if another of its period does, and is not new beside it', () => {
    const groups = (white: number, n: number) => [
      race({ white: { 2025: { value: white, n } }, black: { 2025: { value: 50, n: 150 } } }),
    ];
    const before = withIndicator({ values: series({ 2025: { value: 52, n: 300 } }), disparities: groups(54, 150) });
    const income = {
      ...race({ low: { 2025: { value: 40, n: 150 } }, other: { 2025: { value: 64, n: 155 } } }),
      id: 'income',
    };
    // Five more are white. Had everyone or another dimension a new text, readers could subtract.
    const values = series({ 2025: { value: 52.1, n: 305 } });
    const now = publishOne(
      { values, disparities: [...groups(58, 155), income] },
      { earlier: documentOf(before), earlierAssessment: before },
    );
    expect(textsOf(now)).toEqual({
      everyone: ['52%'],
      white: ['54%'],
      black: ['50%'],
      low: ['privacy'],
      other: ['privacy'],
    });
  });

  test('stays withheld if it protected others of the same people', () => {
    const groups = (rest: object) => [
      race({ white: { 2025: { value: 50, n: 40 } }, black: { 2025: { value: 50, n: 20 } }, ...rest }),
    ];
    // 3 in no listed group, so that black is withheld; then 17 are listed with them.
    const before = withIndicator({ values: series({ 2025: { value: 50, n: 63 } }), disparities: groups({}) });
    const now = {
      values: series({ 2025: { value: 50, n: 80 } }),
      disparities: groups({ asian: { 2025: { value: 50, n: 20 } } }),
    };
    expect(textsOf(publishOne(now))).toMatchObject({ black: ['50%'] });
    expect(textsOf(publishOne(now, { earlier: documentOf(before), earlierAssessment: before }))).toMatchObject({
      everyone: ['50%'],
      white: ['50%'],
      black: ['privacy'],
    });
  });

  test('is shown if it is new, or was not measured', () => {
    const earlier = documentOf(withIndicator({ values: series({ 2024: null }) }));
    const values = series({ 2024: { value: 52, n: 50 }, 2025: { value: 55, n: 50 } });
    expect(textsOf(publishOne({ values }, { earlier }))).toEqual({ everyone: ['52%', '55%'] });
  });

  test('is not shown again if the file suppresses it', () => {
    const now = publishOne(
      { values: series({ 2025: 'suppressed' }) },
      { earlier: documentOf(earlierAssessment), earlierAssessment },
    );
    expect(textsOf(now)).toEqual({ everyone: ['privacy'] });
  });

  test('has a word only as far as its text says it', () => {
    const before = withIndicator({ values: series({ 2023: { value: 52, n: 300 } }) });
    // Kept at 52, and 52 now: by itself, that says nothing. From 40 to 52 it rose.
    const now = (start: number, latest: number) =>
      publishOne(
        { values: series({ 2023: { value: start, n: 304 }, 2025: { value: latest, n: 300 } }) },
        { earlier: documentOf(before), earlierAssessment: before },
      );
    expect([now(50, 52).trend, now(50, 60).trend, now(50, 60).change]).toEqual(['withheld', 'improved', 8]);
  });
});

describe('Nothing is published', () => {
  const whole = { 2025: { value: 50, n: 100 } };
  const group = (value: number, n: number) => ({ 2025: { value, n } });

  test('where the last publication gave away what is to be withheld', () => {
    // The last publication showed 52 and 40 of 92. Today, 8 more stand beside them, whom 50 - 27 - 20 gives away.
    const before = withIndicator({
      values: series({ 2025: { value: 51.1, n: 92 } }),
      disparities: [race({ white: group(51.9, 52), black: group(50, 40) })],
    });
    const now = withIndicator({
      values: series(whole),
      disparities: [race({ white: group(51.9, 52), black: group(50, 40), native: group(37.5, 8) })],
    });
    expect(
      textsOf(publishOne({ values: series(whole), disparities: now.outcomes?.[0]?.indicators[0]?.disparities ?? [] })),
    ).toMatchObject({ black: ['privacy'], native: ['privacy'] });
    const result = published(now, { earlier: documentOf(before) });
    expect(result).toMatchObject({
      refused: true,
      reasons: [
        'The last publication shows numbers of "Ready children" for 2025. With today\'s numbers, readers could work out a number about a few people.',
      ],
    });
  });

  test('where the last publication has a number that no publication has', () => {
    const earlier = structuredClone(documentOf(everyone(52, 300)));
    Object.assign(earlier.indicators[0]?.series[0] ?? {}, { shown: '<b>52%</b>' });
    const result = published(everyone(53, 305), { earlier });
    expect(result).toMatchObject({
      refused: true,
      reasons: ['In the last publication, "Ready children" has a number for 2025 that strive didn\'t write.'],
    });
  });
});
