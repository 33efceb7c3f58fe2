/**
 * Keys that have no mark of their own: beside the issuer's name and a word for a key, its length and alphabet tell.
 *
 * Facts from the issuers' documentation, compared with the rules of gitleaks (MIT, gitleaks/gitleaks, config/gitleaks.toml);
 * the form is ours. A value must be the whole run of key characters.
 */
import { parseShape, type Shape } from './shape.ts';

/** Issuers of 32, 40 or 64 hexadecimal digits: with a colon behind their name no word for a key is needed. */
function hexadecimal(issuers: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(issuers.split(' ').map((issuer) => [issuer, ['[0-9a-f]{32}!', '[0-9a-f]{40}!', '[0-9a-f]{64}!']]));
}

/** The issuer as a word of the folded text, and the shapes of its values. */
export const VENDOR_KEYS: ReadonlyMap<string, readonly Shape[]> = new Map(
  Object.entries({
    ...hexadecimal(
      'adafruit algolia asana codecov datadog deepgram droneci facebook fastly flickr meraki netbox newrelic openweather openweathermap opsgenie plivo rollbar sendbird sentry sonarr radarr prowlarr statuscake tmdb todoist toggl trello twilio vonage weatherapi wunderground',
    ),
    airtable: ['[a-zA-Z0-9]{17}!'],
    alibaba: ['[a-zA-Z0-9]{30}!'],
    aliyun: ['[a-zA-Z0-9]{30}!'],
    atlassian: ['[A-Za-z0-9]{24}!'],
    confluence: ['[A-Za-z0-9]{24}!'],
    jira: ['[A-Za-z0-9]{24}!'],
    beamer: ['b_[a-zA-Z0-9=_-]{44}!'],
    confluent: ['[A-Z0-9]{16}!', '[A-Za-z0-9+/]{64}!'],
    cloudflare: ['[A-Za-z0-9_-]{40}!', '[a-f0-9]{37}!'],
    dropbox: ['[a-z0-9]{15}!'],
    etsy: ['[a-z0-9]{24}!'],
    fastly: ['[A-Za-z0-9_-]{32}!'],
    finicity: ['[A-Za-z0-9]{20}!'],
    finnhub: ['[a-z0-9]{20}!'],
    gocardless: ['live_[A-Za-z0-9_=-]{40}!'],
    hue: ['[A-Za-z0-9-]{40}!'],
    kucoin: ['[a-f0-9]{24}!'],
    linkedin: ['[a-zA-Z0-9]{14}!', '[a-zA-Z0-9]{16}!'],
    lob: ['(live|test)_[a-f0-9]{35}!'],
    looker: ['[A-Za-z0-9]{20}!', '[A-Za-z0-9]{24}!'],
    mailgun: ['[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}!'],
    mattermost: ['[a-z0-9]{26}!'],
    messagebird: ['[A-Za-z0-9]{25}!'],
    mollie: ['(live|test)_[A-Za-z0-9]{30,40}!'],
    plaid: ['[a-z0-9]{24}!', '[a-z0-9]{30}!'],
    plex: ['[A-Za-z0-9_-]{20}!'],
    pushover: ['[a-z0-9]{30}!'],
    sumologic: ['su[A-Za-z0-9]{12}!', '[A-Za-z0-9]{64}!'],
    travis: ['[A-Za-z0-9_-]{22}!'],
    travisci: ['[A-Za-z0-9_-]{22}!'],
    twitch: ['[a-z0-9]{30}!'],
    twitter: ['[A-Za-z0-9]{25}!', '[A-Za-z0-9]{45}!', '[A-Za-z0-9]{50}!'],
    zendesk: ['[A-Za-z0-9]{40}!'],
  }).map(([name, shapes]) => [name, shapes.map(parseShape)] as const),
);
