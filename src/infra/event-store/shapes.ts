/**
 * What the clear part of a stored event may look like, as checks. A record of the log is data from outside like any other: it may have
 * been edited, cut or written by a newer release, so nothing is built from it that these did not look at.
 *
 * A field that is not listed is let through: a later release may add optional ones. Names of fields are safe in messages; values are not.
 */
import { isId, parseItemId } from '../../domain/ids.ts';
import type { EventMeta, MemoryEvent, MemoryEventType } from '../../domain/memory/events.ts';
import {
  ACTION_KINDS,
  ACTOR_KINDS,
  DATE_PRECISIONS,
  DECLINE_REASONS,
  IMPORT_FORMATS,
  PERSONAL_CONTEXTS,
  SECTIONS,
  SERVICES,
} from '../../domain/memory/model.ts';

type Check = (value: unknown) => boolean;
type Fields<T> = Readonly<{ [K in keyof Required<T>]: Check }>;

const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const flag: Check = (value) => typeof value === 'boolean';
const text: Check = (value) => typeof value === 'string';
const id: Check = (value) => typeof value === 'string' && isId(value);

function oneOf(values: readonly string[]): Check {
  const known = new Set<unknown>(values);
  return (value) => known.has(value);
}

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

function shape<T>(fields: Fields<T>): Check {
  const entries = Object.entries<Check>(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const [name, check] of entries) if (!check((value as Readonly<Record<string, unknown>>)[name])) return false;
    return true;
  };
}

type DataOf<T extends MemoryEventType> = Extract<MemoryEvent, { type: T }>['data'];
type Settled = DataOf<'ImportItemsSettled'>['items'][number];

const section = oneOf(SECTIONS);
const lineNumber = nullable(count);
const lines = shape<Settled['lines']>({ firstLine: lineNumber, lastLine: lineNumber });
const item = shape<DataOf<'ImportItemErased'>['item']>({ importId: id, index: count });
const saved = nullable(shape<NonNullable<Settled['saved']>>({ value: nullable(text), precision: nullable(oneOf(DATE_PRECISIONS)) }));
const similar = optional(list(id));
const sources = list(shape<DataOf<'MemoryRestored'>['revived'][number]>({ entryId: id, revision: count }));
const entry = shape<DataOf<'EntryExcluded'>>({ entryId: id });
const counts = shape<DataOf<'ImportCompleted'>['counts']>({
  total: count,
  imported: count,
  updated: count,
  duplicate: count,
  declined: count,
  sensitive: count,
  unparsed: count,
});
const settled = shape<Settled>({
  index: count,
  outcome: oneOf(['DUPLICATE', 'DECLINED', 'SENSITIVE', 'UNPARSED'] satisfies Settled['outcome'][]),
  lines,
  section: nullable(section),
  saved,
  instruction: flag,
  entryId: optional(id),
  reason: optional(oneOf(DECLINE_REASONS)),
  similar,
});

/** Checks of `meta`, which every event has. */
export const isMeta: Check = shape<EventMeta>({
  at: count,
  actor: oneOf(ACTOR_KINDS),
  action: shape<EventMeta['action']>({ id, kind: oneOf(ACTION_KINDS) }),
});

/** Checks of `data` by event type. */
export const DATA_CHECKS: Readonly<{ [T in MemoryEventType]: Check }> = {
  ImportStarted: shape<DataOf<'ImportStarted'>>({
    importId: id,
    service: nullable(oneOf(SERVICES)),
    format: oneOf(IMPORT_FORMATS),
    personalContext: oneOf(PERSONAL_CONTEXTS),
    bytes: count,
    total: count,
  }),
  EntryImported: shape<DataOf<'EntryImported'>>({ entryId: id, section, item, lines, saved, instruction: flag, similar }),
  ImportItemsSettled: shape<DataOf<'ImportItemsSettled'>>({ importId: id, items: list(settled) }),
  ImportCompleted: shape<DataOf<'ImportCompleted'>>({ importId: id, counts }),
  ImportFailed: shape<DataOf<'ImportFailed'>>({ importId: id, code: oneOf(['INTERNAL', 'LIMIT_REACHED']), counts }),
  ImportReverted: shape<DataOf<'ImportReverted'>>({ importId: id, removed: list(id), revived: sources, kept: list(id) }),
  EntryAdded: shape<DataOf<'EntryAdded'>>({ entryId: id, section, item: optional(item), saved }),
  EntryEdited: shape<DataOf<'EntryEdited'>>({
    entryId: id,
    text: optional(flag),
    section: optional(section),
    item: optional(item),
    lines: optional(lines),
    saved: optional(saved),
    instruction: optional(flag),
    similar,
  }),
  EntryExcluded: entry,
  EntryIncluded: entry,
  EntryDeleted: entry,
  EntryRestored: shape<DataOf<'EntryRestored'>>({
    entryId: id,
    item: optional(item),
    lines: optional(lines),
    instruction: optional(flag),
  }),
  MemoryRestored: shape<DataOf<'MemoryRestored'>>({ to: count, revived: sources, removed: list(id) }),
  MemoryReset: shape<DataOf<'MemoryReset'>>({ removed: list(id) }),
  EntryErased: shape<DataOf<'EntryErased'>>({ entryId: id, items: list(item) }),
  ImportItemErased: shape<DataOf<'ImportItemErased'>>({ item }),
  MemoryErased: shape<DataOf<'MemoryErased'>>({}),
};

/** Tells whether a string can name a data key: an entry's id or an import item's. */
export function isKeyId(value: string): boolean {
  return isId(value) || parseItemId(value) !== undefined;
}
