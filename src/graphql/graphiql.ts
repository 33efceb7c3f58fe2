/**
 * GraphiQL from local files: one page, with all it needs in it, that may load nothing from anywhere and talk to this origin only. It is made
 * when it is first asked for, since it is 9 MB that a server without browsers never needs.
 */

type Page = Readonly<{ html: string; headers: Readonly<Record<string, string>> }>;

const DEFAULT_QUERY = `# The memory as Claude sees it.
query Memory {
  memory {
    revision
    text
    entries(first: 20) {
      edges { node { id content status section changedAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

async function makePage(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'memory-ledger', endpoint, defaultQuery: DEFAULT_QUERY, shouldPersistHeaders: false });
  const start = html.indexOf('<script>') + '<script>'.length;
  const script = html.slice(start, html.lastIndexOf('</script>'));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${Buffer.from(digest).toString('base64')}'`,
    'worker-src blob:',
    // The editor writes its styles as it goes.
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  return { html, headers };
}

/** Returns what gives the page; made once. */
export function createGraphiQL(endpoint: string): () => Promise<Page> {
  let page: Promise<Page> | null = null;
  return () => (page ??= makePage(endpoint));
}
