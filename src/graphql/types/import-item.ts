/**
 * ImportItemView, ImportItem, ImportPreviewItem: a piece of a dump, stored or previewed. What a person must not read again (sensitive text)
 * is in neither.
 */
import type { EntryId } from '../../domain/ids.ts';
import type { SavedOn, SensitiveCategory } from '../../domain/memory/model.ts';
import { LIMITS } from '../../domain/memory/model.ts';
import type { Secret } from '../../domain/memory/events.ts';
import { costs } from '../builder.ts';
import type { Context } from '../context.ts';
import {
  changeNode,
  contentOf,
  findEntry,
  getAt,
  importNode,
  listEntries,
  savedOnOf,
  type ItemNode,
  type PreviewItemNode,
} from '../nodes.ts';
import type { Mark, MaybePromise } from '../texts.ts';
import { DeclineReasonEnum, ItemOutcomeEnum, SectionEnum, SensitiveCategoryEnum } from './enums.ts';
import { ChangeRef, EntryRef, ImportItemRef, ImportItemViewRef, ImportPreviewItemRef, ImportRef, NodeRef } from './refs.ts';
import { SavedOnRef } from './values.ts';

/** At most this many look-alikes. */
const SIMILAR = 5;

type Item = ItemNode | PreviewItemNode;

/** The item's own text first; the text of the version that it made for what that lacks. */
async function secretsOf(context: Context, { row }: ItemNode): Promise<readonly Secret[]> {
  const own = row.text === null || row.text_key === null ? null : context.texts.open(row.text_key, row.text);
  const made = row.version_text === null || row.entry_id === null ? null : context.texts.open(row.entry_id, row.version_text);
  return (await Promise.all([own, made])).filter((secret) => secret !== null);
}

async function pick<Key extends keyof Secret>(context: Context, item: ItemNode, key: Key): Promise<Secret[Key] | null> {
  const secrets = await secretsOf(context, item);
  return secrets.find((secret) => secret[key] !== undefined)?.[key] ?? null;
}

/** A duplicate keeps no text of its own: it is that of the entry it repeats, as that stood then. */
async function itemContent(context: Context, item: ItemNode): Promise<string | null> {
  const { outcome, entry_id: entryId, revision } = item.row;
  if (outcome !== 'DUPLICATE') return (await pick(context, item, 'content')) ?? null;
  const entry = entryId === null ? undefined : await context.loaders.entryAt.load({ entryId, revision });
  return entry === undefined ? null : contentOf(context, entry);
}

/** What the event that settled the item says of it by index, sealed for the user. */
async function markOf(context: Context, { row }: ItemNode): Promise<Mark> {
  const sealed = await context.loaders.mark.load({ importId: row.import_id, revision: row.revision });
  return sealed === undefined ? {} : context.texts.openMark(sealed);
}

function byIndex(mark: Mark, field: string, index: number): unknown {
  const values = mark[field];
  return values === null || typeof values !== 'object' ? undefined : (values as Readonly<Record<string, unknown>>)[index];
}

async function fileOf(context: Context, item: ItemNode): Promise<string | null> {
  const file = (await pick(context, item, 'file')) ?? byIndex(await markOf(context, item), 'files', item.row.item_index);
  return typeof file === 'string' ? file : null;
}

async function sensitiveOf(context: Context, item: ItemNode): Promise<readonly SensitiveCategory[]> {
  if (item.row.outcome !== 'SENSITIVE') return [];
  const categories = byIndex(await markOf(context, item), 'sensitive', item.row.item_index);
  return Array.isArray(categories) ? (categories as readonly SensitiveCategory[]) : [];
}

async function savedOf(context: Context, item: ItemNode): Promise<SavedOn | null> {
  return savedOnOf((await pick(context, item, 'savedRaw')) ?? null, item.row.saved_value, item.row.saved_precision);
}

/** One of two ways to answer: of a stored item, or of a previewed one. */
const either =
  <T>(stored: (item: ItemNode, context: Context) => T, previewed: (item: PreviewItemNode['item'], context: Context) => T) =>
  (item: Item, _args: object, context: Context): T =>
    item.__typename === 'ImportItem' ? stored(item, context) : previewed(item.item, context);

ImportItemViewRef.implement({
  description: 'A piece of a dump, stored or previewed: what a row of the result shows.',
  fields: (t) => ({
    index: t.int({
      description: 'From 0, in the order of the dump.',
      resolve: either(
        ({ row }) => row.item_index,
        ({ index }) => index,
      ),
    }),
    file: t.string({
      description: 'The file inside an archive; null for a single text.',
      nullable: true,
      resolve: either<MaybePromise<string | null>>(
        (item, context) => fileOf(context, item),
        ({ file }) => file,
      ),
    }),
    firstLine: t.int({
      nullable: true,
      resolve: either(
        ({ row }) => row.first_line,
        ({ firstLine }) => firstLine,
      ),
    }),
    lastLine: t.int({
      nullable: true,
      resolve: either(
        ({ row }) => row.last_line,
        ({ lastLine }) => lastLine,
      ),
    }),
    content: t.string({
      description: 'null for what is sensitive or unparsed, was erased before, or has been destroyed since',
      nullable: true,
      resolve: either<MaybePromise<string | null>>(
        (item, context) => itemContent(context, item),
        ({ content }) => content,
      ),
    }),
    savedOn: t.field({
      type: SavedOnRef,
      nullable: true,
      resolve: either<MaybePromise<SavedOn | null>>(
        (item, context) => savedOf(context, item),
        ({ savedOn }) => savedOn,
      ),
    }),
    section: t.field({
      type: SectionEnum,
      nullable: true,
      resolve: either(
        ({ row }) => row.section,
        ({ section }) => section,
      ),
    }),
    outcome: t.field({
      type: ItemOutcomeEnum,
      resolve: either(
        ({ row }) => row.outcome,
        ({ outcome }) => outcome,
      ),
    }),
    declineReason: t.field({
      description: 'Why it was declined; null for every other outcome.',
      type: DeclineReasonEnum,
      nullable: true,
      resolve: either(
        ({ row }) => row.decline_reason,
        ({ declineReason }) => declineReason,
      ),
    }),
    sensitive: t.field({
      type: [SensitiveCategoryEnum],
      resolve: either<MaybePromise<readonly SensitiveCategory[]>>(
        (item, context) => sensitiveOf(context, item),
        ({ sensitive }) => sensitive,
      ),
    }),
    instruction: t.boolean({
      description: 'Reads like an order to Claude: for a person to look at before it is taken.',
      resolve: either(
        ({ row }) => row.instruction === 1,
        ({ instruction }) => instruction,
      ),
    }),
    entry: t.field({
      description: 'The entry that it became, changed, repeats, or was added as afterwards.',
      type: EntryRef,
      nullable: true,
      resolve: either(
        ({ row }, context) => (row.entry_id === null ? null : findEntry(context, row.entry_id)),
        ({ entryId }, context) => (entryId === null ? null : findEntry(context, entryId)),
      ),
    }),
    similar: t.field({
      description: 'Entries that look alike, for a person to decide; the closest first, at most 5.',
      type: [EntryRef],
      extensions: costs(SIMILAR),
      resolve: either(
        ({ row }, context) => listEntries(context, (JSON.parse(row.similar) as EntryId[]).slice(0, SIMILAR)),
        ({ similar }, context) => listEntries(context, similar.slice(0, SIMILAR)),
      ),
    }),
  }),
});

/** Until when its text is kept, or may still be given anew; the rules of AddImportItem, without the state of the entry. */
async function addableUntil(context: Context, { row }: ItemNode): Promise<number | null> {
  const open = row.outcome === 'DECLINED' && row.entry_id === null && (row.text !== null || row.decline_reason === 'ERASED_BEFORE');
  if (!open) return null;
  const source = await context.loaders.import.load(row.import_id);
  if (source === undefined || source.status === 'REVERTED') return null;
  const until = source.started_at + LIMITS.declinedTextMs;
  return until > context.ports.now() ? until : null;
}

ImportItemRef.implement({
  description: 'A piece of an import, with exactly one outcome for ever.',
  interfaces: [ImportItemViewRef, NodeRef],
  fields: (t) => ({
    import: t.field({
      type: ImportRef,
      resolve: async ({ row }, _args, context) =>
        importNode(await getAt(context, row.revision, () => context.loaders.import.load(row.import_id))),
    }),
    change: t.field({
      description: 'What it changed, with before and after; null when nothing.',
      type: ChangeRef,
      nullable: true,
      resolve: async ({ row }, _args, context) => {
        if (row.changed === 0) return null;
        return changeNode(await getAt(context, row.revision, () => context.loaders.change.load({ revision: row.revision, index: 0 })));
      },
    }),
    addableUntil: t.field({
      description: 'Until when addImportItem takes it; null when it does not.',
      type: 'DateTime',
      nullable: true,
      resolve: (item, _args, context) => addableUntil(context, item),
    }),
  }),
});

ImportPreviewItemRef.implement({ description: 'A piece of a dump that is not stored.', interfaces: [ImportItemViewRef] });
