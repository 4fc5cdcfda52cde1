/** In a file of its own, loaded when a file is to be written: most runs print. */
export { default as writeAtomically } from 'write-file-atomic';
