/** A number with its noun: `1 error`, `2 errors`, `3 criteria`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
