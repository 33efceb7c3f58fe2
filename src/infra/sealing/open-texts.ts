/** Opens texts through the cache: what is cached at once, the rest after one round trip for their keys. */
import type { UserId } from '../../domain/ids.ts';
import type { Secret } from '../../domain/memory/events.ts';
import type { SealedText } from '../../domain/memory/sealed-event.ts';
import { breathe, loadDataKeys, SLICE, type UnwrapFrom } from './data-keys.ts';
import type { CachedKey } from './key-cache.ts';
import { eventIdOf, openPart } from './part.ts';
import { MemoryIsErased, type UserKeyCache } from './user-keys.ts';

/** Opens texts of one user, in order; null where the key, or the user's, was destroyed. Throws MissingKey, Unavailable, Unopenable. */
export async function openTextsWith(
  from: UnwrapFrom,
  userKeys: UserKeyCache,
  user: UserId,
  texts: readonly SealedText[],
): Promise<readonly (Secret | null)[]> {
  const opened = Array.from<Secret | null>({ length: texts.length }).fill(null);
  const cold: number[] = [];
  for (const [index, text] of texts.entries()) {
    const entry = from.cache.get(user, text.keyId);
    const cached = entry !== undefined && from.cache.isFresh(entry) ? fromCache(entry, text) : undefined;
    if (cached === undefined) cold.push(index);
    else opened[index] = cached;
  }
  if (cold.length === 0) return opened;
  let keys: ReadonlyMap<string, CachedKey>;
  try {
    keys = await loadDataKeys(
      from,
      user,
      await userKeys.get(user),
      cold.map((index) => texts[index]!.keyId),
    );
  } catch (error) {
    if (error instanceof MemoryIsErased) return opened.fill(null);
    throw error;
  }
  for (const [done, index] of cold.entries()) {
    const text = texts[index]!;
    opened[index] = openOne(from, user, keys.get(text.keyId)!, text);
    if (done % SLICE === SLICE - 1) await breathe();
  }
  return opened;
}

/** The cached text; null: destroyed; undefined: not cached. */
function fromCache(entry: CachedKey, text: SealedText): Secret | null | undefined {
  return entry.key === null ? null : entry.texts.get(eventIdOf(text.sealed));
}

function openOne(from: UnwrapFrom, user: UserId, entry: CachedKey, { keyId, sealed }: SealedText): Secret | null {
  if (entry.key === null) return null;
  const secret = openPart(entry.key, user, keyId, sealed) as Secret;
  from.cache.putText(user, keyId, entry, eventIdOf(sealed), secret);
  return secret;
}
