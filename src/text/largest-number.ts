/** What a number may be at most, either way: up to here every whole number keeps all its digits, and sums of them too. */
export const largestNumber = 1e15;

/** Whether a number is larger than numbers may be. */
export const isTooLarge = (number: number): boolean => !(Math.abs(number) <= largestNumber);

/** What is said of such a number, wherever it comes in. */
export const numbersGoUpTo = 'numbers can be at most 1e15 (a 1 with 15 zeros), positive or negative';
export const useLargerUnit = "Check the number. If it's right, use a larger unit, such as millions.";
