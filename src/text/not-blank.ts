/** What every text matches that says something: it isn't empty, and has more than white space. */
export const notBlankPattern = '\\S';
