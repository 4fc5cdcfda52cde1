import { bundle } from './bundle.js';
import { writeDeclarations } from './declarations.js';
import { writeThirdPartyNotices } from './third-party-notices.js';

await writeThirdPartyNotices(await bundle());
await writeDeclarations();
