import { bundle } from './bundle.js';
import { writeDeclarations } from './declarations.js';
import { saveCodeCache } from './save-code-cache.js';
import { writeThirdPartyNotices } from './third-party-notices.js';

await writeThirdPartyNotices(await bundle());
await writeDeclarations();
await saveCodeCache();
