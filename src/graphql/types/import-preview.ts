/** ImportPreview: what an import would do. Lives for one answer. */
import { LedgerError } from '../../domain/errors.ts';
import type { LineRange } from '../../domain/memory/model.ts';
import { builder, costs } from '../builder.ts';
import type { PreviewItemNode } from '../nodes.ts';
import type { Preview, PreviewItem } from '../ports.ts';
import { ImportFormatEnum, ItemOutcomeEnum, ServiceEnum } from './enums.ts';
import { ImportPreviewItemRef } from './refs.ts';
import { ImportCountsRef, LineRangeRef } from './values.ts';

/** A preview is one answer that is not asked for again, so its pages are larger than those of connections. */
const MOST_ITEMS = 1_000;
const NOT_ITEMS = 200;

export const ImportPreviewRef = builder.objectRef<Readonly<{ __typename: 'ImportPreview'; preview: Preview }>>('ImportPreview');

const previewItem = (item: PreviewItem): PreviewItemNode => ({ __typename: 'ImportPreviewItem', item });

ImportPreviewRef.implement({
  description: 'What an import would do.',
  fields: (t) => ({
    service: t.field({ type: ServiceEnum, nullable: true, resolve: ({ preview }) => preview.service }),
    format: t.field({ type: ImportFormatEnum, resolve: ({ preview }) => preview.format }),
    counts: t.field({ type: ImportCountsRef, resolve: ({ preview }) => preview.counts }),
    revision: t.int({
      description: 'The revision that it was compared with; give it to startImport as expectedRevision.',
      resolve: ({ preview }) => preview.revision,
    }),
    notItems: t.field({
      description: 'Lines of the dump that were no item; at most 200 ranges.',
      type: [LineRangeRef],
      resolve: ({ preview }): readonly LineRange[] => preview.notItems.slice(0, NOT_ITEMS),
    }),
    items: t.field({
      description: 'In the order of the dump; `first` at most 1,000, `afterIndex` for more.',
      type: [ImportPreviewItemRef],
      args: { outcome: t.arg({ type: [ItemOutcomeEnum] }), first: t.arg.int({ defaultValue: 100 }), afterIndex: t.arg.int() },
      extensions: costs({ argument: 'first', default: 100 }),
      resolve: ({ preview }, { outcome, first, afterIndex }) => {
        const size = first ?? 100;
        if (size < 1 || size > MOST_ITEMS) throw new LedgerError('INVALID_INPUT', `\`first\` must be from 1 to ${MOST_ITEMS}.`);
        const taken = preview.items.filter(
          (item) => item.index > (afterIndex ?? -1) && (outcome == null || outcome.length === 0 || outcome.includes(item.outcome)),
        );
        return taken.slice(0, size).map(previewItem);
      },
    }),
  }),
});
