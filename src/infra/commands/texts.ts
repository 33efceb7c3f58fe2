/**
 * Opens stored texts for a decision, and whole events for an answer that is given again. Reads the log, not the projections, so that what a
 * decision sees is never behind.
 */
import type { KeyId, UserId } from '../../domain/ids.ts';
import { itemId } from '../../domain/ids.ts';
import { type AdmittedText, type TextKey, textKey } from '../../domain/memory/facts.ts';
import type { SavedValue, Secret } from '../../domain/memory/events.ts';
import { admitContent, type Result } from '../../domain/memory/rules.ts';
import type { SealedEvent } from '../../domain/memory/sealed-event.ts';
import type { TextNeed } from '../../domain/memory/texts-needed.ts';
import type { AppendedEvent } from '../../domain/memory/answers.ts';

import { toSealedEvent } from '../event-store/codec.ts';
import type { EventStore, StoredEvent } from '../event-store/event-store.ts';
import type { UserVault, Vault } from '../sealing/vault.ts';

export type TextSource = Readonly<{ events: EventStore; openTexts: Vault['openTexts'] }>;

/** From so many texts on, one read of the stream is quicker than a read for each. */
const RANGE_READ = 20;
/** Screened before others get their turn. */
const SCREENED_AT_ONCE = 50;

/**
 * Opens the texts that a command needs, and screens those that come back into the memory.
 *
 * Answers a map by key; a text whose key was destroyed is not in it. Refuses with what `admitContent` refuses, at `path`.
 */
export async function openNeeds(
  user: UserId,
  vault: UserVault,
  needs: readonly TextNeed[],
  from: TextSource,
  path: readonly string[],
): Promise<Result<ReadonlyMap<TextKey, AdmittedText>>> {
  const texts = new Map<TextKey, AdmittedText>();
  const events = await readRevisions(user, from.events, new Set(needs.map(({ revision }) => revision)));
  const found = needs.flatMap((need) => {
    const event = events.get(need.revision);
    const sealed = event?.secrets[need.keyId];
    return event === undefined || sealed === undefined ? [] : [{ need, event, sealed }];
  });
  const opened = await from.openTexts(
    user,
    found.map(({ need, sealed }) => ({ keyId: need.keyId, sealed })),
  );
  for (const [index, { need, event }] of found.entries()) {
    const secret = opened[index];
    if (secret?.content === undefined) continue;
    if (need.purpose === 'ADMIT') {
      const admitted = admitContent(secret.content, path);
      if (!admitted.ok) return admitted;
      if (index % SCREENED_AT_ONCE === SCREENED_AT_ONCE - 1) await new Promise(setImmediate);
    }
    texts.set(textKey(need.keyId, need.revision), admittedText(secret, secret.content, savedOf(event, need.keyId), vault));
  }
  return { ok: true, value: texts };
}

function admittedText(secret: Secret, content: string, saved: SavedValue | null, vault: UserVault): AdmittedText {
  const raw = secret.savedRaw === undefined ? {} : { savedRaw: secret.savedRaw };
  return { content, fingerprint: vault.fingerprint(content), saved, ...raw };
}

/** The parsed date that stands in clear beside a text. */
function savedOf(event: SealedEvent, keyId: KeyId): SavedValue | null {
  if (event.type === 'ImportItemsSettled') {
    return event.data.items.find((item) => itemId(event.data.importId, item.index) === keyId)?.saved ?? null;
  }
  return 'saved' in event.data ? (event.data.saved ?? null) : null;
}

async function readRevisions(user: UserId, events: EventStore, revisions: ReadonlySet<number>): Promise<ReadonlyMap<number, SealedEvent>> {
  const found = new Map<number, SealedEvent>();
  const take = (stored: StoredEvent): void => {
    if (revisions.has(stored.revision)) found.set(stored.revision, toSealedEvent(stored));
  };
  if (revisions.size === 0) return found;
  if (revisions.size < RANGE_READ) {
    for (const revision of revisions)
      for await (const page of events.readStream(user, { from: revision, to: revision })) page.forEach(take);
    return found;
  }
  let from = Infinity;
  let to = 0;
  for (const revision of revisions) {
    from = Math.min(from, revision);
    to = Math.max(to, revision);
  }
  for await (const page of events.readStream(user, { from, to })) page.forEach(take);
  return found;
}

/** Reads events after `from`, up to and including `to`, with their texts; a text that was erased since is absent. */
export async function readAppended(
  user: UserId,
  vault: UserVault,
  range: Readonly<{ from: number; to: number }>,
  source: TextSource,
): Promise<readonly AppendedEvent[]> {
  const appended: AppendedEvent[] = [];
  for await (const page of source.events.readStream(user, { from: range.from + 1, to: range.to })) {
    for (const stored of page) {
      const sealed = toSealedEvent(stored);
      const keys = Object.entries(sealed.secrets) as [KeyId, Uint8Array][];
      const opened = await source.openTexts(
        user,
        keys.map(([keyId, part]) => ({ keyId, sealed: part })),
      );
      const secrets = Object.fromEntries(keys.flatMap(([keyId], index) => (opened[index] ? [[keyId, opened[index]]] : [])));
      appended.push({ revision: stored.revision, hash: stored.hash, event: { ...vault.openFold(sealed), secrets } });
    }
  }
  return appended;
}
