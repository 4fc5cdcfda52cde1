const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: "part of its path isn't a folder",
  EISDIR: "it's a folder",
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is full',
  ENXIO: 'no program is reading from that pipe',
  EPIPE: 'the program that was reading from that pipe has stopped',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: "it's a link that points back to itself",
  EFBIG: 'it would be larger than the limit here',
};

/** Why the system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || message;
}
