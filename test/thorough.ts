/** Whether the properties run at full length, as they do in the system tests; else they keep to a budget of time. */
const isThorough = process.env['THOROUGH_PROPERTIES'] === 'true';

/** How often, or how far, a property is tried: `quick` by `npm test`, `thorough` by `npm run test:system`. */
export const effort = (quick: number, thorough: number): number => (isThorough ? thorough : quick);
