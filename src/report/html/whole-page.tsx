import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { disclaimerOf } from '../disclaimer.js';
import type { ReportOptions } from '../report-options.js';
import { endOfDocument, startOfDocument } from './document.js';

/** A whole page: its title, its content, and what stands at the end of every page. Without a script, and loading nothing. */
export function wholePage(title: string, content: ComponentChildren, options: ReportOptions): string {
  const body = (
    <>
      <main>{content}</main>
      <Closing options={options} />
    </>
  );
  return `${startOfDocument(title)}${render(body)}${endOfDocument}`;
}

/** What every page ends with: that only the network designates, and what computed the page. */
export function Closing({ options: { framework, tool } }: { options: Pick<ReportOptions, 'framework' | 'tool'> }) {
  return (
    <footer>
      <p>{disclaimerOf(framework)}</p>
      <p>{`Computed by strive ${tool.version}.`}</p>
    </footer>
  );
}
