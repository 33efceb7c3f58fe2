/**
 * The texts of one request: opened only when a field needs them, many in one call, each once.
 *
 * What was opened is remembered by its ciphertext, so that a list which opens its page ahead resolves its fields without a promise.
 */
import DataLoader from 'dataloader';
import type { KeyId, UserId } from '../domain/ids.ts';
import type { Secret } from '../domain/memory/events.ts';
import type { Sealed } from '../domain/memory/sealed-event.ts';
import type { OpenMarks, OpenTexts, SealedText } from './ports.ts';

export type MaybePromise<T> = T | Promise<T>;
export type Mark = Readonly<Record<string, unknown>>;

export type Texts = Readonly<{
  /** Opens a text; null where its key was destroyed. At once when it was opened before, else with the others of this tick. */
  open(keyId: KeyId, sealed: Sealed): MaybePromise<Secret | null>;
  /** Opens texts ahead, in one call. */
  openAll(texts: readonly SealedText[]): Promise<void>;
  /** Remembers what a ciphertext holds, without opening it. */
  know(sealed: Sealed, secret: Secret | null): void;
  /** Opens a mark, with the others of this tick. */
  openMark(mark: Sealed): Promise<Mark>;
}>;

/** Returns the texts of one request of one user. */
export function createTexts(user: UserId, openTexts: OpenTexts, openMarks: OpenMarks): Texts {
  const known = new WeakMap<Sealed, Secret | null>();
  const openAll = async (texts: readonly SealedText[]): Promise<readonly (Secret | null)[]> => {
    const opened = await openTexts(user, texts);
    texts.forEach((text, index) => known.set(text.sealed, opened[index] ?? null));
    return opened;
  };
  const loader = new DataLoader<SealedText, Secret | null, Sealed>(openAll, { cacheKeyFn: (text) => text.sealed });
  const marks = new DataLoader<Sealed, Mark>((batch) => openMarks(user, batch));
  return {
    open: (keyId, sealed) => {
      const secret = known.get(sealed);
      return secret === undefined ? loader.load({ keyId, sealed }) : secret;
    },
    openAll: async (texts) => {
      const missing = texts.filter((text) => !known.has(text.sealed));
      if (missing.length > 0) await openAll(missing);
    },
    know: (sealed, secret) => void known.set(sealed, secret),
    openMark: (mark) => marks.load(mark),
  };
}

/** Applies a function to a value that may still be on its way; without a promise where there is none. */
export function thenMaybe<T, R>(value: MaybePromise<T>, map: (value: T) => R): MaybePromise<R> {
  return value instanceof Promise ? value.then(map) : map(value);
}
