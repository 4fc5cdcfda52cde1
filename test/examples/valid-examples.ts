/** The examples that are free of errors; `broken` is the one that is not. */
export const validExamples = [
  'exploring',
  'emerging',
  'sustaining',
  'systems-change-undetermined',
  'proof-point',
  'ongoing-proof-point',
  'systems-transformation',
  'csv-data',
  'leveling-down',
  'own-method',
  'published-ranges',
] as const;
