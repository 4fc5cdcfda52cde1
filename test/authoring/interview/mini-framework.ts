import { defaultFramework } from '../../../src/framework/default-framework.js';
import type { Framework } from '../../../src/generated/framework.js';

const words = (id: string) => ({ id, title: `Title of ${id}`, statement: `Statement of ${id}.` });
const benchmark = (id: string, code: string, pillar: string) => ({ ...words(id), code, pillar, evidence: ['A paper'] });

/** Two gateways with benchmarks, three and one, and one without between them. */
export const framework: Framework = {
  ...defaultFramework,
  pillars: [
    { ...words('roots'), code: 'R' },
    { ...words('leaves'), code: 'L' },
  ],
  gateways: [
    {
      ...words('seed'),
      code: 'S',
      benchmarks: [
        benchmark('soil', 'S-R1', 'roots'),
        benchmark('sun', 'S-L1', 'leaves'),
        benchmark('water', 'S-R2', 'roots'),
      ],
    },
    { ...words('harvest'), code: 'H', determination: 'ripe' },
    { ...words('tree'), code: 'T', benchmarks: [benchmark('bark', 'T-R1', 'roots')] },
  ],
  outcomes: [words('shade'), words('fruit')],
};
