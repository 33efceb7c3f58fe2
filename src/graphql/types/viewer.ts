/** Viewer: the signed-in user, from the credential; never from an argument. */
import { LIMITS } from '../../domain/memory/model.ts';
import { builder } from '../builder.ts';
import { ScopeEnum } from './enums.ts';
import { NodeRef, ViewerRef } from './refs.ts';

const LimitsRef = builder.objectRef<typeof LIMITS>('Limits').implement({
  description: 'What is refused beyond; lengths in code points, sizes in bytes before base64.',
  fields: (t) => ({
    entries: t.exposeInt('entries'),
    contentLength: t.exposeInt('contentLength'),
    reasonLength: t.exposeInt('reasonLength'),
    importBytes: t.exposeInt('importBytes'),
    importItems: t.exposeInt('importItems'),
    pageSize: t.exposeInt('pageSize'),
    bulkSize: t.exposeInt('bulkSize'),
  }),
});

ViewerRef.implement({
  description: 'The signed-in user, from the credential.',
  interfaces: [NodeRef],
  fields: (t) => ({
    scopes: t.field({ type: [ScopeEnum], resolve: (_viewer, _args, context) => context.identity.scopes }),
    limits: t.field({ type: LimitsRef, resolve: () => LIMITS }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    description: 'The signed-in user: what may be done, and how much.',
    type: ViewerRef,
    resolve: () => ({ __typename: 'Viewer' as const }),
  }),
}));
