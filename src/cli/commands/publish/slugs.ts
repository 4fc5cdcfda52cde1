/**
 * A name for a partnership's folder: its id, else its name in lowercase letters, digits, and hyphens. Two of one name are told
 * apart by a number.
 */
export function slugMaker(): (partnership: { readonly id: string | null; readonly name: string }) => string {
  const taken = new Set<string>(['data']);
  return ({ id, name }) => {
    const wanted = plain(id ?? name) || 'partnership';
    let slug = wanted;
    for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
    taken.add(slug);
    return slug;
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
