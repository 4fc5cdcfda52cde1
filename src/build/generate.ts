import { generateTypesFromFile } from './generate-types.js';

await generateTypesFromFile('framework');
await generateTypesFromFile('report');
