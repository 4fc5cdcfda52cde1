/** Below this, a number of one digit repeated is one that sources write for missing: -9999, -666666666. */
const missingCode = /^-(?:9{4,}|8{4,}|([1-7])\1{5,})$/;

export const isMissingCode = (value: number): boolean => value <= -8888 && missingCode.test(String(value));
