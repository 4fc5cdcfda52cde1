import type { Framework } from '../../generated/framework.js';
import { benchmarkTable } from './benchmark-table.js';
import { adjacentTable, indicatorTable } from './indicator-table.js';
import { designationTable, exampleTable, factTable } from './list-tables.js';
import type { Table } from './table.js';
import { type DataNumbers, groupTable, valueTable } from './value-tables.js';

/**
 * What an assessment file says, as tables: benchmarks, values, groups, indicators, adjacent outcomes,
 * designations, examples, and the assessment itself.
 *
 * @param file what the file holds, as it was read
 * @param data what its data files hold
 */
export function assessmentTables(framework: Framework, file: unknown, data: DataNumbers = new Map()): Table[] {
  return [
    benchmarkTable(framework, file),
    valueTable(framework, file, data),
    groupTable(framework, file, data),
    indicatorTable(framework, file),
    adjacentTable(file),
    designationTable(framework, file),
    exampleTable(file),
    factTable(file),
  ];
}
