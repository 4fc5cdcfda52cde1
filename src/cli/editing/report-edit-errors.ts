import { EditRefused } from '../../yaml/edit/edit.js';
import { type ExitStatus, exitStatus } from '../exit-status.js';
import { type Io, tell } from '../io.js';
import { FileChanged } from './edited-file.js';

/** Runs a command that edits a file or reads one to be edited, and tells what a person can put right. */
export async function reportEditErrors(io: Io, work: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EditRefused) && !(error instanceof FileChanged)) throw error;
    tell(io, error.message);
    return error instanceof EditRefused ? exitStatus.notHeld : exitStatus.couldNotRun;
  }
}
