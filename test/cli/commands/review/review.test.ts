import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { review } from '../../../../src/cli/commands/review/review.js';
import type { ReviewFlags } from '../../../../src/cli/commands/review/review-flags.js';
import type { Io } from '../../../../src/cli/io.js';
import { pause, type ScriptedAnswer, scriptedPrompts } from '../../prompts/scripted-prompts.js';
import { folderWith } from '../../run-strive.js';

const file = `# The coach reads this, too.
strive: 1
partnership: { name: River Valley Promise }
assessed-on: 2026-06-30
gateways:
  exploring:
    shared-community-vision:
      cradle-to-career-vision: met # since 2024
      leadership-table:
        status: met
        evidence:
          - { title: Structure, file: evidence/gone.pdf, date: 2024-02-11 }
      shared-messages: in-progress
    evidence-based-decision-making:
      outcomes-and-core-indicators:
        status: met
        evidence: [Minutes]
        review: { result: confirmed, by: Peer, on: 2026-03-02 }
      priority-core-indicators:
        status: met
        evidence: [{ title: New list, date: 2026-05-01 }]
        review: { result: returned, by: Peer, on: 2026-03-02, note: A list is missing. }
`;

interface Reviewed {
  readonly status: number;
  readonly printed: string;
  readonly told: string;
  readonly transcript: string;
  /** Answers that nobody asked for. */
  readonly left: number;
  readonly file: string;
}

beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 7, 1, 12) }));
afterAll(() => vi.useRealTimers());

const flagsOf = (more: ReviewFlags): ReviewFlags => ({ on: '2026-07-01', color: false, ...more });

/** Runs `strive review p.yaml` as on a terminal, with these answers. */
async function reviewed(
  folder: string,
  answers: readonly ScriptedAnswer[],
  flags: ReviewFlags = {},
  onQuestion: (folder: string) => void = () => {},
): Promise<Reviewed> {
  const script = scriptedPrompts(answers);
  const prompts = {
    ...script.prompts,
    choose: (async (question) => {
      const answer = await script.prompts.choose(question);
      onQuestion(folder);
      return answer;
    }) as typeof script.prompts.choose,
  };
  let printed = '';
  let told = '';
  const io: Io = {
    stdin: { isTTY: true } as NonNullable<Io['stdin']>,
    stdout: { write: (text: string) => (printed += text), isTTY: true, columns: 80 },
    stderr: { write: (text: string) => (told += text) },
    env: { LANG: 'C.UTF-8' },
    cwd: () => folder,
  };
  const status = await review(io, ['p.yaml'], flagsOf(flags), () => prompts);
  const transcript = script.transcript.join('\n');
  return { status, printed, told, transcript, left: script.left().length, file: textIn(folder) };
}

const textIn = (folder: string) => readFileSync(join(folder, 'p.yaml'), 'utf8');

/** The lines that were taken out of the file, and those that were put in. */
function difference(after: string): { readonly out: readonly string[]; readonly in: readonly string[] } {
  const [before, now] = [file.split('\n'), after.split('\n')];
  return { out: before.filter((line) => !now.includes(line)), in: now.filter((line) => !before.includes(line)) };
}

const coach = { by: 'Coach' };

describe('strive review, with somebody to answer', () => {
  it('asks who reviews, once, and writes each review where it belongs and nothing else', async () => {
    const ran = await reviewed(folderWith({ 'p.yaml': file }), [
      ['Who is the reviewer', 'Regional coach: "Río"'],
      ['EX-V1', 'confirm'],
      ['EX-V2', 'return'],
      ['What is missing', ' #5: minutes, signed'],
      ['EX-E2', 'confirm-with-note'],
      ['What is your note', 'NO'],
    ]);
    expect([ran.status, ran.left]).toEqual([0, 0]);
    const by = `'Regional coach: "Río"'`;
    expect(difference(ran.file)).toEqual({
      out: [
        '      cradle-to-career-vision: met # since 2024',
        '        review: { result: returned, by: Peer, on: 2026-03-02, note: A list is missing. }',
      ],
      in: [
        '      cradle-to-career-vision: # since 2024',
        `        review: { result: confirmed, by: ${by}, on: 2026-07-01 }`,
        `        review: { result: returned, by: ${by}, on: 2026-07-01, note: " #5: minutes, signed" }`,
        `        review: { result: confirmed, by: ${by}, on: 2026-07-01, note: "NO" }`,
      ],
    });
  });

  it('passes over what has a review that is newer than its evidence, and says so', async () => {
    const { transcript } = await reviewed(folderWith({ 'p.yaml': file }), [['EX-V1', 'stop']], coach);
    expect(transcript).toContain('River Valley Promise says that 4 benchmarks are met. 1 of them has a review');
    expect(transcript).toContain('1 of 3: Exploring');
  });

  it('asks about everything with --all, in the order of the edition', async () => {
    const skips: ScriptedAnswer[] = ['EX-V1', 'EX-V2', 'EX-E1', 'EX-E2'].map((code) => [code, 'skip']);
    const ran = await reviewed(folderWith({ 'p.yaml': file }), skips, { ...coach, all: true });
    expect([ran.status, ran.left, ran.file]).toEqual([0, 0, file]);
    expect(ran.transcript).toContain('Earlier review: confirmed by Peer on 2026-03-02.');
  });

  it.each<[string, ReviewFlags, string[], string]>([
    ['a gateway', { gateway: 'Exploring' }, ['EX-V1', 'EX-V2', 'EX-E2'], '4 benchmarks are'],
    ['a pillar', { pillar: 'E' }, ['EX-E2'], '2 benchmarks are'],
    ['a benchmark, reviewed or not', { benchmark: 'EX-E1' }, ['EX-E1'], '1 benchmark is'],
  ])('can be about %s alone', async (_, flags, codes, howMany) => {
    const skips: ScriptedAnswer[] = codes.map((code) => [code, 'skip']);
    const ran = await reviewed(folderWith({ 'p.yaml': file }), skips, { ...coach, ...flags });
    expect([ran.status, ran.left]).toEqual([0, 0]);
    expect(ran.transcript).toContain(`For what you asked for, River Valley Promise says that ${howMany} met.`);
    expect(ran.printed).toMatch(/^\nOf \d benchmarks? marked as met in your selection: /);
  });

  it('shows statement, usual evidence, note, the age of evidence and the files that are not there', async () => {
    const { transcript } = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'skip'],
        ['EX-V2', 'stop'],
      ],
      coach,
    );
    expect(transcript).toContain('EX-V2 A leadership table\nLeaders from several sectors meet as a leadership table');
    expect(transcript).toContain('Typical evidence:\n- The written accountability structure');
    expect(transcript).toContain(
      '- Structure: evidence/gone.pdf (the file is missing; dated 2024-02-11, 2 years 4 months old)',
    );
  });

  it('does not call a file missing that lies beside the assessment', async () => {
    const folder = folderWith({ 'p.yaml': file, 'evidence/gone.pdf': 'x' });
    const { transcript } = await reviewed(folder, [['EX-V2', 'stop']], { ...coach, benchmark: 'EX-V2' });
    expect(transcript).toContain('- Structure: evidence/gone.pdf (dated 2024-02-11, 2 years 4 months old)');
  });

  it('asks about a review dated after today as about none', async () => {
    const text = file.replace('by: Peer, on: 2026-03-02 }', 'by: Peer, on: 2027-03-02 }');
    const ran = await reviewed(
      folderWith({ 'p.yaml': text }),
      [
        ['EX-V1', 'skip'],
        ['EX-V2', 'skip'],
        ['EX-E1', 'confirm'],
        ['EX-E2', 'stop'],
      ],
      coach,
    );
    expect(ran.transcript).toContain(
      "Earlier review: confirmed by Peer on 2027-03-02.\nThat review is dated after today, so it doesn't count.",
    );
    expect(ran.file).toBe(text.replace('by: Peer, on: 2027-03-02', 'by: Coach, on: 2026-07-01'));
    const left = await reviewed(folderWith({ 'p.yaml': text }), [['EX-V1', 'stop']], coach);
    expect(left.printed).toContain('Of 4 benchmarks marked as met: 0 confirmed, 1 returned, 3 without a review.');
    expect(left.printed).toMatch(/\nExploring +✗ 4 of 9, not crossed +✗ 0 of 9, not crossed\n/);
  });

  it('asks before an older review replaces a newer one, and keeps that unless somebody says so', async () => {
    const older = { ...coach, on: '2026-03-01', benchmark: 'EX-E2' };
    const question = 'The file has a review newer than 2026-03-01: returned by Peer on 2026-03-02. Replace it?';
    const kept = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-E2', 'return'],
        [question, false],
      ],
      older,
    );
    expect([kept.status, kept.left, kept.file]).toEqual([0, 0, file]);
    const replaced = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-E2', 'confirm'],
        [question, true],
      ],
      older,
    );
    expect(difference(replaced.file).in).toEqual(['        review: { result: confirmed, by: Coach, on: 2026-03-01 }']);
  });

  it('goes back, and what is said there replaces what was said before', async () => {
    const ran = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'confirm'],
        ['EX-V2', 'back'],
        ['EX-V1', 'return'],
        ['What is missing', 'The area'],
        ['EX-V2', 'stop'],
      ],
      coach,
    );
    expect(ran.transcript).toContain('Earlier review: confirmed by Coach on 2026-07-01.');
    expect(difference(ran.file).in).toContain(
      '        review: { result: returned, by: Coach, on: 2026-07-01, note: The area }',
    );
    expect(ran.file).not.toContain('result: confirmed, by: Coach');
  });

  it('returns nothing without a note: the question comes again', async () => {
    const ran = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'return'],
        ['What is missing', ''],
        ['EX-V1', 'stop'],
      ],
      coach,
    );
    expect(ran.transcript).toContain('The benchmark was not returned. Add a note');
    expect(ran.file).toBe(file);
  });

  it('goes on where it stopped', async () => {
    const folder = folderWith({ 'p.yaml': file });
    await reviewed(
      folder,
      [
        ['EX-V1', 'confirm'],
        ['EX-V2', 'stop'],
      ],
      coach,
    );
    const again = await reviewed(folder, [['EX-V2', 'stop']], coach);
    expect(again.transcript).toContain('1 of 2');
  });

  it('ends with both bases side by side and the difference', async () => {
    const { printed } = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'confirm'],
        ['EX-V2', 'stop'],
      ],
      coach,
    );
    expect(printed).toContain('Of 4 benchmarks marked as met: 2 confirmed, 1 returned, 1 without a review.');
    expect(printed).toMatch(/\nExploring +✗ 4 of 9, not crossed +✗ 2 of 9, not crossed\n/);
    expect(printed).toContain('✗ Exploring: still not crossed; 2 of 9 benchmarks count (self: 4)');
    expect(printed.trimEnd()).toMatch(/Only StriveTogether designates\.$/);
  });

  it('saves each answer at once: leaving at the next question loses none', async () => {
    const ran = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'confirm'],
        ['EX-V2', pause],
      ],
      coach,
    );
    expect(ran.status).toBe(130);
    expect(ran.printed).toBe('Saved. To continue: strive review p.yaml --by Coach --on 2026-07-01\n');
    expect(ran.file).toContain('review: { result: confirmed, by: Coach, on: 2026-07-01 }');
  });

  it('says that nothing was changed where it was left before the first answer', async () => {
    const ran = await reviewed(folderWith({ 'p.yaml': file }), [['Who is the reviewer', pause]], {
      gateway: 'exploring',
    });
    expect([ran.status, ran.file]).toEqual([130, file]);
    expect(ran.printed).toBe(
      'Nothing was changed. To continue: strive review p.yaml --gateway exploring --on 2026-07-01\n',
    );
  });
});

describe('whatever the file holds', () => {
  it('shows a note without what looks like personal data, and leaves it in the file', async () => {
    const personal = file.replace('status: met', 'status: met\n        note: Ask jane.doe@example.org');
    const answers: ScriptedAnswer[] = [
      ['EX-V2', 'return'],
      ['What is missing', 'The minutes'],
    ];
    const ran = await reviewed(folderWith({ 'p.yaml': personal }), answers, { ...coach, benchmark: 'EX-V2' });
    expect(ran.transcript).toContain('The partnership marked it as met, with this note:\n  Ask [email address]');
    expect(`${ran.transcript}${ran.printed}${ran.told}`).not.toContain('jane.doe');
    expect(ran.file).toContain('note: Ask jane.doe@example.org');
  });

  it('knows the benchmarks of another edition', async () => {
    const garden = `strive: 1
framework: community-gardens/2031
partnership: { name: Elm Street }
assessed-on: 2031-06-30
gateways:
  blossoming:
    soil:
      compost: { status: met, evidence: [{ title: Log, date: 2030-06-01 }] }
`;
    const edition = readFileSync('test/fixtures/mini-edition.yaml', 'utf8');
    const ran = await reviewed(folderWith({ 'p.yaml': garden, 'gardens.yaml': edition }), [['BL-S1', 'confirm']], {
      ...coach,
      framework: 'gardens.yaml',
    });
    expect(ran.transcript).toContain('1 of 1: Blossoming, Soil\nBL-S1 Compost\nWhat grows here returns to the ground.');
    expect(ran.transcript).toContain('1 year old; too old: Blossoming looks back 12 months)');
    expect(ran.file).toContain('date: 2030-06-01 }], review: { result: confirmed, by: Coach, on: 2026-07-01 } }');
    expect(ran.printed).toMatch(/\nSunflower +\? not enough data to say +\? not enough data to say\n/);
  });
});

describe('a file that somebody else changes meanwhile', () => {
  const change = (from: string, to: string) => (folder: string) =>
    writeFileSync(join(folder, 'p.yaml'), textIn(folder).replace(from, to));

  it('takes the answer as well, where that is wanted', async () => {
    const ran = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'confirm'],
        ['Save your answer', 'save'],
        ['EX-V2', 'stop'],
      ],
      coach,
      change('River Valley Promise', 'River Valley'),
    );
    expect(ran.transcript).toContain('- In the file now: EX-V1: met, no review');
    expect(ran.transcript).toContain('- Your answer: EX-V1: confirmed by Coach on 2026-07-01');
    expect(ran.file).toContain('name: River Valley }');
    expect(ran.file).toContain('review: { result: confirmed, by: Coach, on: 2026-07-01 }');
  });

  it('keeps the answer in a command, where it is left at that question', async () => {
    const ran = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'return'],
        ['What is missing', "It's not dated"],
        ['Save your answer', pause],
      ],
      coach,
      change('River Valley Promise', 'River Valley'),
    );
    expect(ran.status).toBe(130);
    expect(ran.printed).toBe(
      "Your last answer is not saved. To save it: strive review p.yaml --benchmark cradle-to-career-vision --result returned --by Coach --note 'It'\\''s not dated' --on 2026-07-01\n",
    );
  });

  it('gets no review of what it no longer says is met', async () => {
    const ran = await reviewed(
      folderWith({ 'p.yaml': file }),
      [
        ['EX-V1', 'confirm'],
        ['Save your answer', 'save'],
        ['EX-V2', 'stop'],
      ],
      coach,
      change('cradle-to-career-vision: met', 'cradle-to-career-vision: lapsed'),
    );
    expect(ran.transcript).toContain('- In the file now: EX-V1: lapsed, no review');
    expect(ran.transcript).toContain('EX-V1 A cradle-to-career vision is no longer marked as met');
    expect(ran.transcript).toContain('1 of 2: Exploring');
    expect(ran.file).toBe(file.replace('vision: met', 'vision: lapsed'));
  });
});

describe('strive review, where there is nothing to ask', () => {
  const never: ScriptedAnswer[] = [];

  it('says that everything has a review, how to see it again, and where that leaves the partnership', async () => {
    const settled = file.replace('date: 2026-05-01', 'date: 2026-01-01');
    const { status, printed } = await reviewed(folderWith({ 'p.yaml': settled }), never, { pillar: 'E' });
    expect(status).toBe(0);
    expect(printed).toContain(
      'Every benchmark marked as met has a review, and no newer evidence.\nTo review them again:\n  strive review p.yaml --pillar E --all --on 2026-07-01\n',
    );
    expect(printed).toContain('SELF-ASSESSED AND REVIEWED');
  });

  it('says that nothing is met', async () => {
    const empty = file.slice(0, file.indexOf('gateways:'));
    const { status, printed } = await reviewed(folderWith({ 'p.yaml': empty }), never);
    expect([status, printed]).toEqual([0, 'Nothing to review. No benchmark in this file is marked as met.\n']);
    const other = await reviewed(folderWith({ 'p.yaml': file }), never, { gateway: 'emerging' });
    expect(other.printed).toBe('Nothing to review. No benchmark you asked for is marked as met.\n');
  });

  it('refuses a file that cannot be read, and leaves it', async () => {
    const twice = file.replace('assessed-on: 2026-06-30', 'assessed-on: 2026-06-30\nstrive: 1');
    const { status, told, file: after } = await reviewed(folderWith({ 'p.yaml': twice }), never, coach);
    expect([status, after]).toEqual([1, twice]);
    expect(told).toContain('p.yaml:5:1  yaml/duplicate-key');
  });

  it('refuses an assessment with mistakes, and says where they are', async () => {
    const wrong = file.replace('shared-messages: in-progress', 'shared-mesages: in-progress');
    const { status, told, file: after } = await reviewed(folderWith({ 'p.yaml': wrong }), never, coach);
    expect([status, after]).toEqual([1, wrong]);
    expect(told).toContain('p.yaml has errors. Fix them before you review it:\n  p.yaml:13:7  schema/unknown-key');
    expect(told).toContain('strive validate p.yaml');
  });
});

describe('strive review by flags', () => {
  const answer = { benchmark: 'EX-V2', result: 'confirmed', by: 'Coach' } as const;
  const refused = async (flags: ReviewFlags, message: string | RegExp) => {
    const folder = folderWith({ 'p.yaml': file });
    await expect(reviewed(folder, [], flags)).rejects.toThrow(message);
    expect(textIn(folder)).toBe(file);
  };

  it('writes one review, and says so in a line', async () => {
    const ran = await reviewed(folderWith({ 'p.yaml': file }), [], { ...answer, note: 'Seen' });
    expect([ran.status, ran.printed]).toEqual([0, 'EX-V2: confirmed by Coach on 2026-07-01, with the note "Seen".\n']);
    expect(difference(ran.file)).toEqual({
      out: [],
      in: ['        review: { result: confirmed, by: Coach, on: 2026-07-01, note: Seen }'],
    });
  });

  it('says where the file said so already', async () => {
    const folder = folderWith({ 'p.yaml': file });
    const { file: once } = await reviewed(folder, [], answer);
    const again = await reviewed(folder, [], answer);
    expect([again.status, again.file]).toEqual([0, once]);
    expect(again.printed).toContain('The file already has this review.');
  });

  it('refuses a day after today, also where it asks', async () => {
    const words =
      '--on 2026-08-02 is after today (2026-08-01). Use the date of the review, or leave out --on for today.';
    await refused({ ...answer, on: '2026-08-02' }, words);
    await refused({ on: '2026-08-02' }, words);
    const ran = await reviewed(folderWith({ 'p.yaml': file }), [], { ...answer, on: '2026-08-01' });
    expect(ran.file).toContain('review: { result: confirmed, by: Coach, on: 2026-08-01 }');
  });

  it('leaves a newer review where it is, and says how to replace it', async () => {
    const older = { ...answer, benchmark: 'EX-E2', on: '2026-03-01' };
    const folder = folderWith({ 'p.yaml': file });
    const ran = await reviewed(folder, [], older);
    expect([ran.status, ran.file, ran.printed]).toEqual([1, file, '']);
    expect(ran.told).toBe(
      'strive: EX-E2 has a newer review: returned by Peer on 2026-03-02. Nothing was changed. To replace it with a review dated today, leave out --on.\n',
    );
    const { on: _, ...today } = older;
    const again = await reviewed(folder, [], { ...today, on: undefined } as unknown as ReviewFlags);
    expect(again.file).toContain('review: { result: confirmed, by: Coach, on: 2026-08-01 }');
  });

  it('says which review it replaces: one as old, an older one, one without a day, one dated after today', async () => {
    for (const on of ['2026-03-02', '2026-03-01', undefined, '2027-01-01']) {
      const before = `{ result: returned, by: Peer${on === undefined ? '' : `, on: ${on}`} }`;
      const text = file.replace(/\{ result: returned.*\}/, before);
      const ran = await reviewed(folderWith({ 'p.yaml': text }), [], {
        ...answer,
        benchmark: 'EX-E2',
        on: '2026-03-02',
      });
      expect(ran.printed).toBe(
        `EX-E2: confirmed by Coach on 2026-03-02. This replaced an earlier review: returned by Peer${on === undefined ? '' : ` on ${on}`}.\n`,
      );
      expect(ran.file).toBe(text.replace(before, '{ result: confirmed, by: Coach, on: 2026-03-02 }'));
    }
  });

  it('takes a benchmark that is not met for a mistake', async () => {
    const ran = await reviewed(folderWith({ 'p.yaml': file }), [], { ...answer, benchmark: 'shared-messages' });
    expect([ran.status, ran.file]).toEqual([1, file]);
    expect(ran.told).toBe(
      "strive: EX-V3 Shared messages isn't marked as met in this file, so there is nothing to review.\n",
    );
  });

  it('names the flag that is missing', async () => {
    await refused(
      { result: 'confirmed', by: 'Coach' },
      "--result needs --benchmark. Add the benchmark's name or code.",
    );
    await refused({ benchmark: 'EX-V2', result: 'confirmed' }, '--result needs --by');
    await refused(
      { ...answer, result: 'returned' },
      '--result returned needs --note. Add a note about what is missing.',
    );
    await refused({ benchmark: 'EX-V2', note: 'Seen' }, '--note needs --result. Add the result of the review.');
  });

  it('names what was meant', async () => {
    await refused({ ...answer, benchmark: 'leadership-tabel' }, 'Did you mean leadership-table?');
    await refused({ gateway: 'exploringg' }, 'Did you mean exploring?');
    await refused({ gateway: 'proof-point' }, 'proof-point has no benchmarks. Choose one of: exploring');
    await refused({ pillar: 'vision' }, 'Choose one of: shared-community-vision, evidence-based-decision-making');
  });
});
