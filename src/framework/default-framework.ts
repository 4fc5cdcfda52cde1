import type { Framework } from '../generated/framework.js';
import edition from '../generated/theory-of-action-2019.json' with { type: 'json' };

/** The edition that holds unless an assessment or a run names another. The build checks it before it writes the JSON. */
export const defaultFramework: Framework = edition as unknown as Framework;
