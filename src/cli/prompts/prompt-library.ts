/** Of the library for questions, what is used: a bundle of its own, loaded with the first question. */
export { checkbox, confirm, input, search, select } from '@inquirer/prompts';
