import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.js';

function principles(sections: string, options: { readonly basis?: 'reviewed' } = {}) {
  const text = `strive: 1\nassessed-on: 2026-06-30\npartnership: { name: River Valley Promise }\n${sections}`;
  const { result } = assess(new TextEncoder().encode(text), { file: 'river.yaml', today: '2026-07-01', ...options });
  if (!result.valid) throw new Error(JSON.stringify(result.findings));
  return result.principles;
}

describe('the principles of the edition of 2019', () => {
  it('are four, each shown by its benchmarks', () => {
    expect(principles('').map(({ id, benchmarks }) => [id, benchmarks.map(({ code }) => code).join(' ')])).toEqual([
      ['engage-the-community', 'EX-V3 EM-V3 EM-A1 SU-V2 SU-A3 SC-V2 SC-A3 ST-V2 ST-A2'],
      ['advance-equity', 'EX-E2 EM-V2 EM-E1 EM-A1 SU-A2 SC-E1 SC-A1 SC-I2 ST-E1 ST-A1 ST-I1 ST-I2'],
      ['culture-of-continuous-improvement', 'EX-A1 EM-E2 SU-E1 SU-A1 SC-E1 SC-A1 SC-A2 ST-E1'],
      ['leverage-existing-resources', 'EX-I1 EX-I3 EM-I1 EM-I3 SU-I1 SU-I3 SC-V1 SC-I1 SC-I3 ST-I3'],
    ]);
  });
});

describe('a principle', () => {
  it('has what the file reflects on, and what it lists as evidence', () => {
    const [engage, equity] = principles(
      'principles: { engage-the-community: { reflection: We listen first., evidence: [{ title: Notes, date: 2026-01-02 }] } }\n',
    );
    expect(engage).toMatchObject({ reflected: true, reflection: 'We listen first.' });
    expect(engage?.evidence).toMatchObject([{ title: 'Notes', date: '2026-01-02' }]);
    expect(equity).toMatchObject({ reflected: false, reflection: null, evidence: [] });
  });

  // Of the nine that show the first principle, the file answers two, and one of them isn't met.
  const answers = (review: string) =>
    `gateways:
  exploring: { shared-community-vision: { shared-messages: { status: met${review} } } }
  emerging: { collaborative-action: { root-causes-and-strategies: in-progress } }
`;

  it('counts its benchmarks that are met, and those that nobody has assessed', () => {
    expect(principles(answers(''))[0]).toMatchObject({ met: 1, unknown: 7 });
  });

  it('counts on the basis in force: met without a review is unknown on the basis of reviews', () => {
    expect(principles(answers(''), { basis: 'reviewed' })[0]).toMatchObject({ met: 0, unknown: 8 });
    const confirmed = ', review: { result: confirmed, on: 2026-05-01 }';
    expect(principles(answers(confirmed), { basis: 'reviewed' })[0]).toMatchObject({ met: 1, unknown: 7 });
  });
});
