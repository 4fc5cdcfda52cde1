/** A name or a mark of a download as it is compared with others: capital letters and blanks make no difference. */
export const comparableText = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
