/** What a query asks for below a field, so that a list can do its work ahead. */
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * Tells whether the query asks for a field below this one, whatever its alias and however it is spread over fragments. A hint: what stands
 * under a directive counts as not asked for, since it may be skipped.
 */
export function selects(info: Info, path: readonly string[]): boolean {
  return info.fieldNodes.some((node) => node.selectionSet !== undefined && within(node.selectionSet, path, info.fragments));
}

function within(set: SelectionSetNode, path: readonly string[], fragments: Info['fragments']): boolean {
  return set.selections.some((selection) => {
    if (selection.directives !== undefined && selection.directives.length > 0) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, path, fragments);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments[selection.name.value];
      return fragment !== undefined && within(fragment.selectionSet, path, fragments);
    }
    if (selection.name.value !== path[0]) return false;
    return path.length === 1 || (selection.selectionSet !== undefined && within(selection.selectionSet, path.slice(1), fragments));
  });
}
