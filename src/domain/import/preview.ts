/** What a preview of an import says: the same items and outcomes as the import would have, stored nowhere. */
import type { EntryId } from '../ids.ts';
import type {
  DeclineReason,
  ImportCounts,
  ImportFormat,
  ItemOutcome,
  LineRange,
  SavedOn,
  Section,
  SensitiveCategory,
  Service,
} from '../memory/model.ts';

/** An item of a preview: what would become of it. `content` is null where it is sensitive, unparsed, or was erased before. */
export type PreviewItem = Readonly<{
  index: number;
  file: string | null;
  firstLine: number | null;
  lastLine: number | null;
  content: string | null;
  savedOn: SavedOn | null;
  section: Section | null;
  outcome: ItemOutcome;
  declineReason: DeclineReason | null;
  sensitive: readonly SensitiveCategory[];
  instruction: boolean;
  entryId: EntryId | null;
  similar: readonly EntryId[];
}>;

export type Preview = Readonly<{
  service: Service | null;
  format: ImportFormat;
  counts: ImportCounts;
  revision: number;
  notItems: readonly LineRange[];
  items: readonly PreviewItem[];
}>;
