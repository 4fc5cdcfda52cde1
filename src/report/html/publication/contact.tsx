import { trimEnd } from '../../../text/trim-end.js';
import { Link } from '../link.js';

/** How to reach the partnership: web addresses and email addresses in it lead there. */
export function Contact({ text }: { text: string }) {
  return (
    <p>
      {text.split(/(\s+)/).map((word, index) => {
        const target = trimEnd(word, '.,;:!?)');
        const address = /^https?:\/\//i.test(target)
          ? target
          : /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[a-z]{2,24}$/i.test(target)
            ? `mailto:${encodeURIComponent(target).replace('%40', '@')}`
            : undefined;
        return address === undefined ? (
          word
        ) : (
          <span key={`${index}`}>
            <Link to={address}>{target}</Link>
            {word.slice(target.length)}
          </span>
        );
      })}
    </p>
  );
}
