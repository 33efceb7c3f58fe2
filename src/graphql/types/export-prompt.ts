/** ExportPrompt: what to run in the other service. Reads nothing. */
import { exportPrompt } from '../../domain/export-prompt.ts';
import type { Service } from '../../domain/memory/model.ts';
import { builder } from '../builder.ts';
import { SensitiveCategoryEnum, ServiceEnum } from './enums.ts';

const ExportPromptRef = builder.objectRef<Readonly<{ service: Service | null; text: string }>>('ExportPrompt').implement({
  description: 'The prompt, ready to copy.',
  fields: (t) => ({
    service: t.expose('service', { type: ServiceEnum, nullable: true }),
    text: t.exposeString('text'),
  }),
});

builder.queryFields((t) => ({
  exportPrompt: t.field({
    description: 'The prompt to run in the other service, without the kinds of data the user wants to leave behind.',
    type: ExportPromptRef,
    args: { service: t.arg({ type: ServiceEnum }), omit: t.arg({ type: [SensitiveCategoryEnum] }) },
    resolve: (_root, { service, omit }) => ({ service: service ?? null, text: exportPrompt(service ?? null, omit ?? []) }),
  }),
}));
