import type { Shard } from '../settings/options.js';

/** Every so-many-th of the inputs: the same on every machine that sees the same files, and the parts alike in size. */
export function shardOf<Input>(inputs: readonly Input[], shard: Shard | undefined): readonly Input[] {
  if (!shard) return inputs;
  return inputs.filter((_, index) => index % shard.parts === shard.part - 1);
}
