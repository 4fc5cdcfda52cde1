import { paragraphsOf } from '../../publication/own-words.js';

/** A text of the partnership, in its paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {paragraphsOf(text).map((paragraph, index) => (
        <p key={`${index}`}>{paragraph}</p>
      ))}
    </>
  );
}
