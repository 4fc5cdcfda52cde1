import type { Framework } from '../../generated/framework.js';
import type { GatewayResult, ValidAssessment } from '../../generated/report.js';
import { aside } from '../framework-aside.js';
import { gatewayWords } from '../words.js';
import { escapeMarkdown, markdownTable } from './escape-markdown.js';

/** The gateways as a table: pillars across, so that the state of each gateway can be said in words. */
export function gatewayRows(result: ValidAssessment, { pillars }: Framework): string[][] {
  const rows = result.gateways.map((gateway) => [
    escapeMarkdown(gateway.title),
    gatewayState(result, gateway),
    ...pillars.map(({ id }) => {
      const pillar = gateway.pillars.find((candidate) => candidate.id === id);
      return pillar && pillar.total > 0 ? `${pillar.met} of ${pillar.total}` : '–';
    }),
    gateway.total === 0 ? 'by its criteria' : `${gateway.met} of ${gateway.total}`,
  ]);
  return [
    markdownTable(['Gateway', 'State', ...pillars.map(({ title }) => escapeMarkdown(title)), 'Benchmarks met'], rows),
  ];
}

function gatewayState({ next }: ValidAssessment, gateway: GatewayResult): string {
  const { id, state, frameworkState, credited } = gateway;
  const words = gatewayWords[state];
  const notes = [...(id === next ? ['next'] : []), ...(credited ? ['credited by a designation on record'] : [])];
  const text = notes.length === 0 ? words : `${words} (${notes.join(', ')})`;
  const strong = id === next || state === 'crossed' ? `**${text}**` : text;
  return `${strong}${frameworkState === state ? '' : aside(gatewayWords[frameworkState])}`;
}
