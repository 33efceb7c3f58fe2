/**
 * The formats of keys and tokens that issuers document, as data: a literal that must occur, and the whole shape.
 *
 * The marker makes the search cheap: a text without it never meets the expression. Shapes follow the issuers' public
 * descriptions; lengths are lower bounds where issuers do not promise one.
 */
export type KeyFormat = Readonly<{ name: string; marker: string; pattern: RegExp }>;

const B = '(?<![A-Za-z0-9_])';

function format(name: string, marker: string, body: string): KeyFormat {
  return { name, marker, pattern: new RegExp(B + body, 'g') };
}

export const KEY_FORMATS: readonly KeyFormat[] = [
  format('aws access key id', 'A', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Z0-9])'),
  format('github token', 'gh', 'gh[pousr]_[A-Za-z0-9]{30,255}'),
  format('github fine-grained token', 'github_pat_', 'github_pat_[A-Za-z0-9_]{36,255}'),
  format('gitlab token', 'gl', 'gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt)-[A-Za-z0-9_.-]{20,300}'),
  format('slack token', 'xox', 'xox[abeoprs]-[A-Za-z0-9-]{10,250}'),
  format('slack app token', 'xapp-', 'xapp-\\d-[A-Za-z0-9-]{10,250}'),
  format('slack webhook', 'hooks.slack.com', 'hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{20,250}'),
  format('stripe key', '_', '(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,255}'),
  format('webhook signing secret', 'whsec_', 'whsec_[A-Za-z0-9+/=]{20,255}'),
  format('openai or anthropic key', 'sk-', 'sk-(?:proj-|svcacct-|admin-|None-|ant-[a-z0-9]{2,10}-|or-v1-|lf-)?[A-Za-z0-9_-]{20,300}'),
  format('google api key', 'AIza', 'AIza[A-Za-z0-9_-]{33,40}'),
  format('private key block', 'PRIVATE KEY', '-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]{20,4000}'),
];
