import { render } from 'preact-render-to-string';
import type { AssessmentResult } from '../../generated/report.js';
import type { FormatCode } from '../format.js';
import { Badge } from './badge.js';
import { badgeWords } from './badge-words.js';

/** A small picture for a website, which says where one partnership stands; why there's none where its file is invalid. */
type BadgePart = { readonly picture: string } | { readonly refused: string };

export const badgeFormat: FormatCode<BadgePart> = {
  showsHash: false,
  part: (result) => badgePart(result),
  assemble() {
    let refused: string | undefined;
    return {
      start: () => '',
      add(part) {
        if ('picture' in part) return part.picture;
        refused = part.refused;
        return '';
      },
      finish: () => '',
      nothing: () => refused,
    };
  },
};

function badgePart(result: AssessmentResult): BadgePart {
  if (!result.valid)
    return { refused: `there's no badge, because ${result.file} has errors. strive validate shows them.` };
  return { picture: `${render(<Badge {...badgeWords(result)} />)}\n` };
}
