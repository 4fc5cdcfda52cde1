import type { ColumnMapping } from '../../../authoring/download/mapping.js';

/** What is said of a file of data on the command line. */
export interface DataFlags extends ColumnMapping {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly outcome?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly addGroups?: boolean;
  readonly remember?: boolean;
  readonly name?: string;
  readonly unit?: string;
  readonly core?: boolean;
  readonly better?: 'higher' | 'lower';
  readonly source?: string;
  readonly plain?: boolean;
}
