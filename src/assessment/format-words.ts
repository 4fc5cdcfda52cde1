/** What the numbers of a measure are. Here and below: the words that the format has for a key, for the schema, for flags and for questions. */
export const units = ['percent', 'rate', 'count', 'currency', 'score', 'other'] as const;

export type Unit = (typeof units)[number];

/** The sector that an adjacent outcome belongs to. */
export const sectors = ['health', 'housing', 'justice', 'transportation', 'workforce', 'other'] as const;

/** Who an adjacent outcome serves. */
export const served = ['families', 'youth', 'residents'] as const;

/** What an example of systems change is a change of. */
export const exampleKinds = ['policy', 'practice', 'resources', 'power'] as const;

export type ExampleKind = (typeof exampleKinds)[number];
