import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allBenchmarks } from '../../../src/authoring/interview/benchmark-list.js';
import {
  type Draft,
  draftEdits,
  type InterviewState,
  nextQuestion,
  type Reply,
  startInterview,
  take,
} from '../../../src/authoring/interview/interview-state.js';
import type { Plain } from '../../../src/yaml/edit/edit.js';
import { editedValue } from '../../../src/yaml/edit/edited-value.js';
import { framework } from './mini-framework.js';

const saved = (file: Plain, draft: Draft): Plain => draftEdits(framework, file, draft).reduce(editedValue, file);

/** A walk with what it has written, as the shell would save it. */
function walkFrom(file: Plain, at = 0) {
  let walk: InterviewState = startInterview(allBenchmarks(framework), at);
  let written = file;
  return {
    reply(reply: Reply) {
      const taken = take(walk, reply, written);
      if (taken.draft) written = saved(written, taken.draft);
      walk = taken.walk;
      return taken.draft;
    },
    question: () => nextQuestion(walk, written),
    asked: () => {
      const question = nextQuestion(walk, written);
      return question.kind === 'over' ? 'over' : `${question.stop.benchmark.id} ${question.kind}`;
    },
    written: () => written,
  };
}

const status = (to: 'met' | 'in-progress' | 'not-started' | 'lapsed'): Reply => ({ kind: 'status', status: to });
const note = (text: string | null | undefined): Reply => ({ kind: 'note', note: text });
const noMore: Reply = { kind: 'evidence', evidence: undefined };

describe('a benchmark takes', () => {
  test('one question where it has not started', () => {
    const walk = walkFrom({});
    expect(walk.asked()).toBe('soil status');
    expect(walk.reply(status('not-started'))).toEqual({ benchmark: 'soil', status: 'not-started' });
    expect(walk.asked()).toBe('water status');
    expect(walk.written()).toEqual({ gateways: { seed: { roots: { soil: 'not-started' } } } });
  });

  test('two where it has lapsed', () => {
    const walk = walkFrom({});
    walk.reply(status('lapsed'));
    expect(walk.asked()).toBe('soil note');
    expect(walk.reply(note('Half of it.'))).toEqual({ benchmark: 'soil', note: 'Half of it.' });
    expect(walk.asked()).toBe('water status');
  });

  test.each(['met', 'in-progress'] as const)('evidence, as much as there is, where it is %s', (to) => {
    const walk = walkFrom({});
    walk.reply(status(to));
    expect(walk.reply(note(undefined))).toBeUndefined();
    expect(walk.asked()).toBe('soil evidence');
    walk.reply({ kind: 'evidence', evidence: { title: 'Minutes', date: '2026-02-11' } });
    expect(walk.asked()).toBe('soil evidence');
    walk.reply({ kind: 'evidence', evidence: { url: 'https://example.org/x' } });
    walk.reply(noMore);
    expect(walk.asked()).toBe('water status');
    expect(walk.written()).toEqual({
      gateways: {
        seed: {
          roots: {
            soil: { status: to, evidence: [{ title: 'Minutes', date: '2026-02-11' }, 'https://example.org/x'] },
          },
        },
      },
    });
  });
});

describe('where there is an answer already', () => {
  const soil = { status: 'met', note: 'Old', evidence: ['One', 'https://example.org/two', 'Three'] };
  const before = { gateways: { seed: { roots: { soil } } } };
  const withSoil = (answer: Plain) => ({ gateways: { seed: { roots: { soil: answer } } } });

  test('the present note is asked for, and stays', () => {
    const walk = walkFrom(before);
    walk.reply(status('not-started'));
    expect(walk.question()).toMatchObject({ kind: 'note', current: { note: 'Old', status: 'not-started' } });
    expect(walk.reply(note(undefined))).toBeUndefined();
    expect(walk.asked()).toBe('water status');
  });

  test('a note that is said again changes nothing', () => {
    const walk = walkFrom(before);
    walk.reply(status('met'));
    expect(walk.reply(note('Old'))).toBeUndefined();
  });

  test('a note can be taken away', () => {
    const walk = walkFrom(before);
    walk.reply({ kind: 'details' });
    expect(walk.reply(note(null))).toEqual({ benchmark: 'soil', note: null });
    expect(walk.written()).toEqual(withSoil({ status: 'met', evidence: soil.evidence }));
  });

  test('evidence can be taken away: only that', () => {
    const walk = walkFrom(before);
    walk.reply({ kind: 'details' });
    walk.reply(note(undefined));
    expect(walk.asked()).toBe('soil kept-evidence');
    const question = walk.question();
    if (question.kind === 'over') throw new Error('it is not over');
    walk.reply({ kind: 'kept-evidence', kept: question.current.evidence.slice(1, 2) });
    expect(walk.asked()).toBe('soil evidence');
    expect(walk.written()).toEqual(withSoil({ status: 'met', note: 'Old', evidence: ['https://example.org/two'] }));
  });

  test('all evidence can be taken away', () => {
    const walk = walkFrom(before);
    walk.reply({ kind: 'details' });
    walk.reply(note(undefined));
    walk.reply({ kind: 'kept-evidence', kept: [] });
    expect(walk.written()).toEqual(withSoil({ status: 'met', note: 'Old' }));
  });

  test('evidence that somebody else has added meanwhile stays', () => {
    const withMore = withSoil({ ...soil, evidence: ['Added elsewhere', ...soil.evidence] });
    expect(saved(withMore, { benchmark: 'soil', dropEvidence: [{ title: 'One' }] })).toEqual(
      withSoil({ ...soil, evidence: ['Added elsewhere', 'https://example.org/two', 'Three'] }),
    );
  });
});

describe('the walk', () => {
  test('skips, goes back, and says what is written there now', () => {
    const walk = walkFrom({});
    walk.reply(status('not-started'));
    walk.reply({ kind: 'skip' });
    expect(walk.asked()).toBe('sun status');
    walk.reply({ kind: 'back' });
    walk.reply({ kind: 'back' });
    expect(walk.question()).toMatchObject({ kind: 'status', number: 1, of: 4, current: { status: 'not-started' } });
    walk.reply({ kind: 'back' });
    expect(walk.asked()).toBe('soil status');
  });

  test('stops wherever it is, and is over behind the last benchmark', () => {
    const stopped = walkFrom({});
    stopped.reply({ kind: 'stop' });
    expect(stopped.asked()).toBe('over');
    const last = walkFrom({}, 3);
    expect(last.question()).toMatchObject({ entersGateway: true, number: 4, of: 4 });
    last.reply(status('not-started'));
    expect(last.asked()).toBe('over');
    expect(last.reply({ kind: 'skip' })).toBeUndefined();
  });

  test('whatever is replied, it writes about the benchmark in question and nothing else', () => {
    const replies = {
      status: [status('met'), status('lapsed'), status('not-started'), { kind: 'skip' }, { kind: 'back' }],
      note: [note('x'), note('y'), note(null), note(undefined)],
      'kept-evidence': [{ kind: 'kept-evidence', kept: [] }],
      evidence: [noMore, { kind: 'evidence', evidence: { title: 'A' } }],
    } satisfies Record<string, Reply[]>;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), (picks) => {
        const walk = walkFrom({});
        for (const pick of picks) {
          const question = walk.question();
          if (question.kind === 'over') return;
          const possible: readonly Reply[] = replies[question.kind];
          const reply = possible[pick % possible.length] as Reply;
          const draft = walk.reply(reply);
          if (reply.kind === 'skip' || reply.kind === 'back') expect(draft).toBeUndefined();
          else if (draft) expect(draft.benchmark).toBe(question.stop.benchmark.id);
        }
      }),
    );
  });
});
