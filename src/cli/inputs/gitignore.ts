/** The library for ignore lists in a file of its own: few runs have one, and it is of the older module format. */
export { default as ignore } from 'ignore';
